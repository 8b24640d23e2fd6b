"""Short papers in the shape of real ones, all of them fiction."""

from __future__ import annotations

from loaders.normalise import normalise
from loaders.outline import Outline, Section, outline

NOTICE = """索引号：002480000/2024-00216 发布机构：省科技厅
发布日期：2024-03-05 10:36 信息来源：省科技厅 浏览次数：

云岭省科学技术厅文件
云科发〔2024〕5号
云岭省科学技术厅 云岭省财政厅关于印发《2024年全省科技创新工作要点》的通知
各市（州）科技局，云岭高新区管委会，各有关单位：
现将《2024年全省科技创新工作要点》印发你们，请认真贯彻执行。
附件：1.任务分工表
2.进度安排表
云岭省科学技术厅
云岭省财政厅
2024年3月1日
（此件公开发布）
2024年全省科技创新工作要点
2024年是关键一年，制定本要点。
一、总体要求
坚持创新驱动，力争研发投入强度达到2.4%。
二、重点任务
1.建设实验室体系。新建省重点实验室20个。（责任单位：省科技厅、省财政厅）
2.推进成果转化。一是健全机制。建立台账。二是搭建平台。建设中试基地。
三、保障措施
（一）加强组织领导
各地要抓好落实。
（二）强化督促检查。定期通报。
联系人：张三，联系电话：0800-12345678
打印 关闭
上一条：另一份通知
"""

REPORT = """下载
打印
【字号：
大
】
政府工作报告
——2026年1月27日在云岭省第十四届人民代表大会第四次会议上
来源：云岭日报
云岭省省长 李四
各位代表：
现在，我代表省人民政府向大会报告工作。
一、2025年工作回顾
过去一年极不平凡。
一是经济稳中有进。生产总值增长5%。
二是创新扎实推进。建成实验室3家。
各位代表！
五年来，我们建成了一批平台。
二、“十五五”时期发展目标
到2030年，基本实现现代化。
三、2026年重点工作
（一）加快科技创新
强化平台建设。建设云岭实验室。
办好民生实事。一是改造学校。二是建设医院。
（二）深化改革开放。推进“三项改革”。
各位代表！蓝图已绘就，让我们团结奋斗。
名词解释
1.“三项改革”：是指职务科技成果管理改革。
2.双高计划：是指高职学校建设计划。
相关报道：
"""


def read(raw: str) -> tuple[str, Outline]:
    """Give the clean text of a paper and its outline."""
    text = normalise(raw)
    return text.clean, outline(text)


def sections(raw: str) -> dict[str, Section]:
    """Give the sections of a paper by key."""
    return {section.key: section for section in read(raw)[1].sections}


def paths(raw: str) -> list[str]:
    """Give the paths of the sections of a paper in order."""
    return [section.path for section in read(raw)[1].sections]


def tasks(raw: str) -> list[str]:
    """Give the paths of the tasks of a paper in order."""
    return [section.path for section in read(raw)[1].sections if section.is_task]
