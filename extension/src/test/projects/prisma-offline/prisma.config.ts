// Runs Prisma's schema engine as it ships inside the npm package, so that nothing else has to be downloaded.
import { PrismaPg } from "@prisma/adapter-pg";
import { defineConfig } from "prisma/config";

// Types of catalog columns that the driver adapter does not know, and the ones that it reads instead: all are text to it.
const TEXT = 25;
const TEXT_ARRAY = 1009;
const SMALL_INTEGERS = 1005;
const READ_AS = new Map([
  [18, TEXT], [19, TEXT], [2205, TEXT], [2206, TEXT], [1003, TEXT_ARRAY], [22, SMALL_INTEGERS], [30, SMALL_INTEGERS],
]);

function patient(connection: any) {
  const perform = connection.performIO.bind(connection);
  connection.performIO = async (query: any) => {
    const result = await perform(query);
    for (const field of result.fields ?? []) {
      field.dataTypeID = READ_AS.get(field.dataTypeID) ?? field.dataTypeID;
    }
    return result;
  };
  // The adapter cuts scripts at every semicolon, also inside of a function; the native engine sends them whole.
  connection.executeScript = async (script: string) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

async function adapter(): Promise<any> {
  const main: any = new PrismaPg({ connectionString: process.env.DATABASE_URL });
  const shadow: any = new PrismaPg({ connectionString: process.env.SHADOW_DATABASE_URL });
  const connect = main.connect.bind(main);
  main.connect = async () => patient(await connect());
  main.connectToShadowDb = async () => patient(await shadow.connect());
  return main;
}

export default defineConfig({
  experimental: { adapter: true },
  engine: "js",
  schema: "prisma/schema.prisma",
  adapter,
} as any);
