/**
 * A table of a batch as a Parquet file, in pieces: a group of rows at a time, the same bytes for the same rows. Who made
 * it stands in the file's own metadata.
 */
import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { BatchDocument } from "./document.ts";
import type { StoreCell, StoreColumn, StoreTable } from "./store-tables.ts";

/** Rows of a group: enough to pack well, few enough to hold. */
const GROUP = 20_000;

export function* parquetPieces(
  { columns, rows }: StoreTable,
  { model, data }: Pick<BatchDocument, "model" | "data">,
): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    createdBy: "taphoa",
    kvMetadata: [
      { key: "model", value: model },
      { key: "data", value: data },
    ],
  });
  let group: (readonly StoreCell[])[] = [];
  const flush = (): Uint8Array => {
    const columnData = columns.map(({ name }, i) => ({
      name,
      data: group.map((row) => row[i] ?? null),
    }));
    group = [];
    void file.write({ columnData, rowGroupSize: GROUP });
    return taken(writer);
  };
  for (const row of rows()) {
    group.push(row);
    if (group.length === GROUP) yield flush();
  }
  if (group.length > 0) yield flush();
  void file.finish();
  yield taken(writer);
}

const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  whole: { type: "INT32" },
} as const;

function schemaOf(columns: readonly StoreColumn[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({
      name,
      repetition_type: "OPTIONAL",
      ...TYPES[type],
    })),
  ];
}

/** The bytes written since the last time. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.getBuffer());
  writer.index = 0;
  return bytes;
}
