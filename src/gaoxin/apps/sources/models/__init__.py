"""What comes in and where figures come from: documents with their passages, data sets, their sharing and opening."""

from gaoxin.apps.sources.models.datasets import DataField, DataSet, DataVersion
from gaoxin.apps.sources.models.documents import Document, Passage
from gaoxin.apps.sources.models.opening import ApiUse, OpenSet, OpenVersion
from gaoxin.apps.sources.models.sharing import DataGrant, DataRequest, DataUse

__all__ = [
    "ApiUse",
    "DataField",
    "DataGrant",
    "DataRequest",
    "DataSet",
    "DataUse",
    "DataVersion",
    "Document",
    "OpenSet",
    "OpenVersion",
    "Passage",
]
