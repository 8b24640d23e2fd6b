"""The kind of a thing is told by the end of its name."""

from __future__ import annotations

import pytest

from ontology.concepts import Label, Term, Vocabulary
from ontology.model import load


def test_the_longest_head_wins() -> None:
    label = Label("种类", "kind")
    terms = {
        "laboratory": Term("laboratory", label, ("实验室",)),
        "key-laboratory": Term("key-laboratory", label, ("重点实验室",)),
    }
    kinds = Vocabulary("kind", label, "What it is.", terms)
    assert kinds.kind_of("云岭碳材料实验室") == "laboratory"
    assert kinds.kind_of("云岭重点实验室") == "key-laboratory"
    assert kinds.kind_of("实验室主任") is None
    assert kinds.kind_of("") is None


@pytest.mark.parametrize(
    ("vocabulary", "name", "kind"),
    [
        ("platform_kind", "青禾省碳材料重点实验室", "key-laboratory"),
        ("platform_kind", "碳材料青禾省重点实验室（筹）", "provincial-key-laboratory"),
        ("platform_kind", "碳材料全国重点实验室", "national-key-laboratory"),
        ("platform_kind", "禾州国家高新区", "high-tech-zone"),
        ("platform_kind", "青禾科创大走廊", "corridor"),
        ("platform_kind", "中国—青禾“一带一路”联合实验室", "joint-laboratory"),
        ("platform_kind", "禾州国家农业科技园区", "agricultural-park"),
        ("program_kind", "科技型企业“登高”行动", "campaign"),
        ("program_kind", "科技型企业登高行动计划（2031—2033年）", "plan"),
        ("program_kind", "登高科创贷", "financial-product"),
        ("program_kind", "青禾省自然科学基金", "fund"),
        ("program_kind", "青禾国际碳材料博览会", "fair"),
        ("reform_kind", "科研经费“包干制”", "funds-management"),
        ("reform_kind", "“揭榜挂帅”", "project-organization"),
        ("reform_kind", "破“四唯”", "evaluation"),
        ("reform_kind", "青禾会商机制", "mechanism"),
        ("agency_kind", "青禾省科学技术厅", "government-department"),
        ("agency_kind", "青禾省市场监督管理局", "government-department"),
        ("agency_kind", "中共青禾省委组织部", "party-organ"),
        ("agency_kind", "青禾省科技创新领导小组办公室", "deliberative-office"),
        ("agency_kind", "禾州高新区管委会", "management-committee"),
        ("agency_kind", "中共禾州市科技局党组", "party-group"),
        ("organization_kind", "青禾理工大学", "university"),
        ("organization_kind", "青禾碳材料有限公司", "enterprise"),
        ("organization_kind", "青禾理工大学附属医院", "hospital"),
        ("document_kind", "青禾省科学技术厅2031年工作要点", "work_points"),
        ("document_kind", "2031年工作总结和2032年工作思路", "summary_and_plan"),
        ("document_kind", "关于巡视整改进展情况的通报", "rectification_report"),
        ("document_kind", "青禾省科技创新“十六五”规划", "plan"),
        ("document_kind", "关于支持中试基地建设的若干措施", "measures"),
        ("document_kind", "2031年青禾省政府工作报告", "work_report"),
        ("document_kind", "关于做好申报工作的通知", "notice"),
        ("place_kind", "青禾都市圈", "agglomeration"),
    ],
)
def test_names_show_their_kind(vocabulary: str, name: str, kind: str) -> None:
    assert load().vocabularies[vocabulary].kind_of(name) == kind


def test_every_term_is_reached_by_each_of_its_heads() -> None:
    for vocabulary in load().vocabularies.values():
        for term in vocabulary.terms.values():
            for head in term.heads:
                assert vocabulary.kind_of(head) == term.notation, f"{vocabulary.name}: {head}"
