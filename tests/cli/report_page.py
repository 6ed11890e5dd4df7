"""A report as tests read it."""

import html.parser


class Page(html.parser.HTMLParser):
    """Numbers of the text, tables by figure, scripts, and all text of a report."""

    def __init__(self, path):
        super().__init__()
        self.quantities, self.cells, self.tags, self.text = [], 0, [], ""
        self.years = None
        self.figures, self.in_title = [], False  # each: title, fields of its table, rows of cells
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        if tag == "span" and attributes.get("class") == "n":
            self.quantities.append(attributes)
        if tag == "main":
            self.years = attributes["data-years"]
        self.cells += tag == "td"
        if tag == "figure":
            self.figures.append({"id": attributes["id"], "title": "", "fields": [], "rows": []})
        self.in_title = tag == "h3" and bool(self.figures) and not self.figures[-1]["title"]
        if tag == "th":
            self.figures[-1]["fields"].append(attributes["data-field"])
        if tag == "tr" and self.figures[-1]["fields"]:
            self.figures[-1]["rows"].append([])
        if tag == "td":
            value = attributes.get("data-value")
            self.figures[-1]["rows"][-1].append("" if value is None else float(value))

    def handle_endtag(self, tag):
        self.in_title = self.in_title and tag != "h3"

    def handle_data(self, data):
        self.text += data
        if self.in_title:
            self.figures[-1]["title"] += data
        elif self.lasttag == "td" and self.figures and self.figures[-1]["rows"] and self.figures[-1]["rows"][-1]:
            if self.figures[-1]["rows"][-1][-1] == "":
                self.figures[-1]["rows"][-1][-1] = data


def rows_of(figure):
    return [dict(zip(figure["fields"], row)) for row in figure["rows"]]


def texts(values):
    return [value.decode() if isinstance(value, bytes) else str(value) for value in values]
