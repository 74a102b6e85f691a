"""`gaoxin chain draft`: from a folder of chain data to a file that the catalogue takes."""

import pytest
from click.testing import CliRunner

from gaoxin.catalogue.chains import CHAINS
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.shelves import rows_shelf
from gaoxin.cli.chain import chain

FILES = {
    "companies.csv": "code,name\n1.SZ,甲\n2.SZ,乙\n",
    "products.csv": "name\n电动汽车\n电机\n永磁电机\n硅钢片\n",
    "industries.csv": "code,name,level,parent\n3812,电动机制造,4,\n",
    "company_product.csv": "company_code,product,share\n1.SZ,电机,0.5\n2.SZ,电机,\n1.SZ,永磁电机,0.2\n2.SZ,硅钢片,1\n",
    "company_industry.csv": "company_code,industry_code\n1.SZ,3812\n",
    "product_edges.csv": "from,to,rel\n电动汽车,电机,上游材料\n硅钢片,电机,下游产品\n电机,永磁电机,产品小类\n",
    "industry_up.csv": "industry,upstream_industry,count\n",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def drafted(folder, *more):
    asked = ["draft", "--graph", str(folder), "--key", "ev", "--name", "电动汽车", *more]
    return CliRunner().invoke(chain, asked, env={"LC_ALL": "zh_CN.UTF-8"})


def test_a_draft_is_a_file_that_the_catalogue_takes_with_its_reasons_as_comments(folder):
    done = drafted(folder, "电动汽车")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[:2] == [
        "# s01 电动汽车 100% 由起始产品电动汽车列入。 产品图谱中没有企业生产，依据较弱。",
        "# s02 电机 88% 产品图谱显示它是电动汽车的上游。 "
        "产品图谱中 2 个产品互为品类或由同样的企业生产，并为一个环节（电机、永磁电机）。 "
        "产品图谱中有 2 家企业生产。",
    ]
    found, problems = gather(CHAINS, [rows_shelf("zone", {"chains/ev.yaml": done.stdout})])
    assert problems == ()
    segments = found["ev"].declared.segments
    assert [one.name for one in segments.values()] == ["电动汽车", "电机", "硅钢片"]
    assert [need.segment for need in segments["s02"].needs] == ["s03"]
    assert segments["s02"].codes == ("3812",)


def test_industries_may_be_where_it_starts(folder):
    done = drafted(folder, "--industry", "3812", "--steps", "0")
    found, _ = gather(CHAINS, [rows_shelf("zone", {"chains/ev.yaml": done.stdout})])
    assert [one.products for one in found["ev"].declared.segments.values()] == [("电机", "永磁电机")]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["没有的产品"], "Nothing of this is in the set"),
        (["电机", "--key", "Bad Key"], "--key takes lower-case letters"),
        (["电机", "--graph", "/no/such/folder"], "folder"),
    ],
)
def test_what_cannot_be_drafted_is_said_in_one_line(folder, more, said):
    done = drafted(folder, *more)
    assert (done.exit_code, done.stdout, said in done.stderr) == (2, "", True)
