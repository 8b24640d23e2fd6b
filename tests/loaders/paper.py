"""A paper written for the tests, as a web page holds it: carriage returns, pinyin readings, traditional characters."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from loaders.source import Source

LINES = [
    "陕西省科学技术厅关于印发《2024年全省科技創(chuàng)新工作要点》的通知",
    "陕科发〔2024〕9号",
    "各设区市科技局：",
    "现将《2024年全省科技創(chuàng)新工作要点》印发给你们，请认真贯彻执行。",
    "一、强化平台建設",
    "1.建好创新平台。省科技厅会同省财政厅加快推进渭水创新港建设，支持西安、宝鸡创建国家算力枢纽，新建重点实验室20个。",
    "2.推进揭榜攻关。推行“揭榜挂帅”，探索仪器采购“直签制”，总结“直签制”經(jīng)验，聚焦人工智能、量子信息等领域。",
    "（责任单位：省科技厅、省教育厅；配合单位：省财政厅）",
    "二、完善制度保障",
    "3.修订《陕西省科技计划管理办法》（陕科发〔2022〕3号），落实《中华人民共和国科学技术进步法》，与西安交通大学共建渭水研究院。",
    "陕西省科学技术厅",
    "2024年3月1日",
]
RAW = "\r\n".join(LINES) + "\r\n"


def source(raw: str = RAW, name: str = "要点.txt") -> Source:
    """Give a text as a source."""
    return Source(Path(name), "txt", raw, sha256(raw.encode("utf-8")).hexdigest())
