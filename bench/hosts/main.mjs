// One folder, several hosts: which one comes from the environment.
await import(`./${process.env.BENCH_HOST}.mjs`)
