"""The shipped stages of making a zone's policy."""

from gaoxin.catalogue.policy_stages import Act, package_policy_processes

PROCESS = package_policy_processes()["zone_policy"]


def test_the_stages_stand_in_their_official_order():
    assert [stage.name for stage in PROCESS.stages.values()] == [
        *("立项", "起草", "评估论证", "公开征求意见", "公平竞争审查", "合法性审核", "集体审议", "登记编号印发"),
        *("公开并解读", "备案", "第三方评估", "修订、清理、废止"),
    ]


def test_nothing_is_published_without_both_opinions():
    assert [stage.key for stage in PROCESS.reviews()] == ["competition", "legality"]
    assert all(stage.papers and stage.opinion and stage.returns_to == "drafting" for stage in PROCESS.reviews())


def test_the_minutes_of_the_deliberation_are_numbered():
    assert PROCESS.stages["deliberation"].number == "会议纪要号"


def test_each_stage_knows_the_one_that_follows():
    assert PROCESS.first.key == "proposal"
    after = PROCESS.after("legality")
    assert after is not None and after.key == "deliberation"
    assert PROCESS.after("outcome") is None
    assert [stage.key for stage in PROCESS.stages.values() if stage.act is Act.PUBLISH] == ["publication"]
