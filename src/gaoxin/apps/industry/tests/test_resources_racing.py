"""Two people at once on one request for contact, each with a connection of their own: one word counts."""

from gaoxin.apps.industry.models import ContactRequest
from gaoxin.apps.industry.services.resources import answering, asking
from gaoxin.apps.industry.tests.resources_world import NOW, resource, resources_world
from gaoxin.apps.industry.tests.test_leads_racing import at_once
from gaoxin.web import clock


def test_of_two_who_ask_pass_on_or_answer_at_once_one_does(transactional_db: None) -> None:
    with clock.at(NOW):
        world = resources_world()
        holder = resource(world)
        firm = world.firms[0].pk

        def ask() -> object:
            return asking.ask(world.member, firm, "resource", holder.pk, "需要测试", "技术岗 1")

        assert at_once([(world.member, ask), (world.member, ask)]) == {"done": 1, "contact.twice": 1}
        key = ContactRequest.objects.get().pk
        passing = [
            (world.maker, lambda: asking.forward(world.maker, key, "已核实")),
            (world.second, lambda: asking.turn_down(world.second, key, "不转达")),
        ]
        assert at_once(passing) == {"done": 1, "contact.moved": 1}
        ContactRequest.objects.filter(pk=key).update(state="forwarded", answerer=None)
        answers = [
            (world.maker, lambda: answering.answer(world.maker, key, accepted=True, words="可以", contact="岗位 2")),
            (world.second, lambda: answering.answer(world.second, key, accepted=False, words="没空", contact="")),
        ]
        assert at_once(answers) == {"done": 1, "contact.moved": 1}
        row = ContactRequest.objects.get()
        told = {"accepted": ("可以", "岗位 2", world.maker), "declined": ("没空", "", world.second)}
        assert (row.answer, row.answer_contact, row.answered_by) == told[row.state]
