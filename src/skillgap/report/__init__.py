"""One `Analysis` → what people and programs read: JSON, a terminal table, Markdown, HTML.

Each file takes the finished objects and computes nothing, so that no two of them can show two numbers.
"""
