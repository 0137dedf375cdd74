"""What the tables must not say: the greater claim told of the smaller one."""

import pytest

from skillgap.tailoring.vocabulary.wording import Wording

PAIRS = """
reduce/increase lower/raise shorten/lengthen cut/raise increase/lower extend/shorten
discuss/negotiate talk/negotiate arrange/negotiate select/hire interview/hire request/buy request/order
configure/build install/create proofread/edit review/edit monitor/manage monitor/supervise watch/oversee
help/lead assist/manage attend/organise support/run test/design pilot/launch propose/implement plan/build
translate/write report/fix find/fix detect/prevent investigate/solve track/reduce measure/improve
user/customer user/client visitor/customer supervisor/manager trainee/junior pupil/graduate team/department
team/company local/regional local/national regional/national ticket/incident alert/incident poll/study
draft/report poster/paper talk/paper thesis/book script/system module/system table/database
spreadsheet/database feature/product prototype/product shop/chain ward/hospital contributor/author
nurse/doctor carer/nurse bookkeeper/accountant tutor/lecturer cook/chef lead/customer enquiry/order
quote/order
offer/contract
"""


@pytest.mark.parametrize("pair", PAIRS.split())
def test_the_smaller_claim_does_not_tell_the_greater(pair: str) -> None:
    """No row lets the second word of a pair be told of the first."""
    smaller, greater = pair.split("/")
    assert not Wording((f"The {smaller} of it.",)).explains(greater)
