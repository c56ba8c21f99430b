"""The query that every peer of `make bench` answers, by a library for tables.

    python gap.py duckdb|polars|pandas FOLDER

prints how many orders ShipStation shipped while the store shows them unfulfilled. Exactly: the distinct
`Name`s, a leading `#` taken off, of rows in `orders_export.csv` whose `Fulfillment Status` is
`unfulfilled`, which are the `Order #` of a row in `shipstation_orders.csv` whose `Status` is `Shipped`, and
also the `Order #` of a row in `shipstation_shipments.csv`. Five columns of three files; the rest is skipped.

Every library runs with its defaults, all cores included, except that cells are text.
"""

import sys
from pathlib import Path


def duckdb(store: Path, orders: Path, shipments: Path) -> int:
    import duckdb

    def cells(path: Path) -> str:
        return f"read_csv('{path}', header = true, all_varchar = true)"

    query = f"""
        select count(distinct Name) from {cells(store)}
        where "Fulfillment Status" = 'unfulfilled'
          and ltrim(Name, '#') in (select "Order #" from {cells(orders)} where Status = 'Shipped')
          and ltrim(Name, '#') in (select "Order #" from {cells(shipments)})
    """
    return duckdb.sql(query).fetchall()[0][0]


def polars(store: Path, orders: Path, shipments: Path) -> int:
    import polars as pl

    def cells(path: Path) -> pl.LazyFrame:
        return pl.scan_csv(path, infer_schema=False)

    shipped = cells(orders).filter(pl.col("Status") == "Shipped").select("Order #")
    left = cells(shipments).select("Order #")
    query = (
        cells(store)
        .filter(pl.col("Fulfillment Status") == "unfulfilled")
        .select(pl.col("Name").str.strip_prefix("#").alias("Order #"))
        .join(shipped, on="Order #", how="semi")
        .join(left, on="Order #", how="semi")
        .select(pl.col("Order #").n_unique())
    )
    return query.collect().item()


def pandas(store: Path, orders: Path, shipments: Path) -> int:
    import pandas as pd

    def cells(path: Path, columns: list[str]) -> pd.DataFrame:
        return pd.read_csv(path, usecols=columns, dtype=str, keep_default_na=False)

    ours = cells(store, ["Name", "Fulfillment Status"])
    theirs = cells(orders, ["Order #", "Status"])
    left = cells(shipments, ["Order #"])["Order #"]
    shipped = theirs.loc[theirs["Status"] == "Shipped", "Order #"]
    names = ours.loc[ours["Fulfillment Status"] == "unfulfilled", "Name"].str.removeprefix("#")
    return names[names.isin(shipped) & names.isin(left)].nunique()


if __name__ == "__main__":
    library, folder = sys.argv[1], Path(sys.argv[2])
    answer = {"duckdb": duckdb, "polars": polars, "pandas": pandas}[library]
    files = ("orders_export.csv", "shipstation_orders.csv", "shipstation_shipments.csv")
    print(answer(*(folder / name for name in files)))
