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
if (options.IsOfTransfers)
{
    var transfers = new ResultTable();
    await TransferBenchmark.RunAsync(server, company, transfers);
    Console.WriteLine(transfers);
    return transfers.IsHeld ? 0 : 1;
}

Console.Error.WriteLine($"Writing {options.Customers:N0} customers …");
company.Write();

var table = new ResultTable();
Console.Error.WriteLine("Loading …");
using var ledger = LoadBenchmark.Run(company, table);
if (options.IsOfChartMogul)
{
    var reports = new ResultTable();
    await ReportBenchmark.RunAsync(company, ledger, reports);
    Console.WriteLine(reports);
    return reports.IsHeld ? 0 : 1;
}

Console.Error.WriteLine("Reading figures …");
FigureBenchmark.Run(ledger, table);
Console.Error.WriteLine("Asking PostgreSQL …");
SqlBenchmark.Run(company, ledger, table);
Console.Error.WriteLine("Changing customers …");
await ChangeBenchmark.RunAsync(company, ledger, table);

Console.WriteLine(table);
return table.IsHeld ? 0 : 1;
