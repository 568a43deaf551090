using CustomerSuccess.Benchmarks;

var options = BenchmarkOptions.Of(args);
if (options.IsOfModels)
{
    var models = new ResultTable();
    ModelBenchmark.Run(options, models);
    Console.WriteLine(models);
    return 0;
}

using var server = BenchmarkServer.Start();
if (options.IsOfImports)
{
    var imports = new ResultTable();
    await ImportBenchmark.RunAsync(server, options, imports);
    Console.WriteLine(imports);
    return imports.IsHeld ? 0 : 1;
}

using var company = new GeneratedCompany(server, options);
Console.Error.WriteLine($"Writing {options.Customers:N0} customers …");
company.Write();

var table = new ResultTable();
Console.Error.WriteLine("Loading …");
using var ledger = LoadBenchmark.Run(company, table);
Console.Error.WriteLine("Reading figures …");
FigureBenchmark.Run(ledger, table);
Console.Error.WriteLine("Asking PostgreSQL …");
SqlBenchmark.Run(company, ledger, table);
Console.Error.WriteLine("Changing customers …");
await ChangeBenchmark.RunAsync(company, ledger, table);

Console.WriteLine(table);
return table.IsHeld ? 0 : 1;
