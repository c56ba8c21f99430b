/**
 * The gap query of `bench/peers/gap.py`, by the libraries that people use in a browser.
 *
 * The address names the peer (`?duckdb-wasm`). Whatever it has to fetch or compile begins when the page
 * loads; the time runs from the choice of files to the count, which the body then carries.
 */

import * as duckdb from '@duckdb/duckdb-wasm';
import duckdbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';

const STORE = 'orders_export.csv';
const ORDERS = 'shipstation_orders.csv';
const SHIPMENTS = 'shipstation_shipments.csv';

/** Reads the same files, side by side, and does nothing. */
async function reading(files) {
  const sizes = await Promise.all(
    [...files.values()].map(async (file) => {
      let size = 0;
      for await (const chunk of file.stream()) size += chunk.byteLength;
      return size;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The query over `each(file, columns, row)`, which gives the named columns of every row. */
async function gap(files, each) {
  const shipped = new Set();
  await each(files.get(ORDERS), ['Order #', 'Status'], ([number, status]) => {
    if (status === 'Shipped') shipped.add(number);
  });
  const left = new Set();
  await each(files.get(SHIPMENTS), ['Order #'], ([number]) => {
    if (shipped.has(number)) left.add(number);
  });
  const found = new Set();
  await each(files.get(STORE), ['Name', 'Fulfillment Status'], ([name, status]) => {
    const number = name.replace(/^#/, '');
    if (status === 'unfulfilled' && left.has(number)) found.add(number);
  });
  return found.size;
}

const placesOf = (header, columns) => columns.map((column) => header.indexOf(column));

async function byUdsv(file, columns, row) {
  let parser;
  let places;
  for await (const text of file.stream().pipeThrough(new TextDecoderStream())) {
    if (!parser) {
      parser = initParser(inferSchema(text));
      places = placesOf(
        parser.schema.cols.map(({ name }) => name),
        columns,
      );
    }
    parser.chunk(text, parser.stringArrs, (cells) => row(places.map((place) => cells[place])));
  }
  parser.end();
}

function byPapaParse(file, columns, row) {
  return new Promise((complete, error) => {
    let places;
    Papa.parse(file, {
      skipEmptyLines: true,
      chunk: ({ data }) => {
        for (const cells of data) {
          if (places) row(places.map((place) => cells[place]));
          else places = placesOf(cells, columns);
        }
      },
      complete,
      error,
    });
  });
}

async function startDuckdb() {
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(duckdbWorker));
  await database.instantiate(duckdbModule);
  return database;
}

async function byDuckdb(files, starting) {
  const database = await starting;
  for (const [name, file] of files) {
    const { BROWSER_FILEREADER } = duckdb.DuckDBDataProtocol;
    await database.registerFileHandle(name, file, BROWSER_FILEREADER, true);
  }
  const cells = (name) => `read_csv('${name}', header = true, all_varchar = true)`;
  const connection = await database.connect();
  const answer = await connection.query(`
    select count(distinct Name)::integer as found from ${cells(STORE)}
    where "Fulfillment Status" = 'unfulfilled'
      and ltrim(Name, '#') in (select "Order #" from ${cells(ORDERS)} where Status = 'Shipped')
      and ltrim(Name, '#') in (select "Order #" from ${cells(SHIPMENTS)})`);
  return answer.toArray()[0].found;
}

const name = location.search.slice(1);
const starting = name === 'duckdb-wasm' ? startDuckdb() : undefined;
const peers = {
  'reading only': reading,
  'duckdb-wasm': (files) => byDuckdb(files, starting),
  uDSV: (files) => gap(files, byUdsv),
  PapaParse: (files) => gap(files, byPapaParse),
};
const input = document.querySelector('input');
input.addEventListener('change', async () => {
  const begun = performance.now();
  const files = new Map([...input.files].map((file) => [file.name, file]));
  try {
    const found = await peers[decodeURIComponent(name)](files);
    document.body.dataset.answer = JSON.stringify({ found, wall: performance.now() - begun });
  } catch (thrown) {
    document.body.dataset.answer = JSON.stringify({ error: String(thrown) });
  }
});
