using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>What tests of imports do again and again.</summary>
internal static class ImportTest
{
    /// <summary>A small company, without a fault.</summary>
    public static TextFiles Company() => new TextFiles()
        .With("plans.csv", "id,name\nbasic,Basic\npro,Pro\n")
        .With("customers.csv", "id,name,segment,country,signed_up_on,property.industry\nc1,شرکت آفتاب,Large,IR,2025-01-05,energy\nc2,\"Brook, Ltd\",Small,GB,2025-02-01,\n")
        .With("contacts.csv", "id,customer,name,email\np1,c1,مینا راد,mina@example.com\np2,c2,Tom Brook,tom@example.com\n")
        .With("subscriptions.csv", "id,customer,plan,from,until,amount,currency,unit,quantity,discount\ns1,c1,pro,2025-01-05,2025-07-01,100.50,USD,month,3,10\ns1,c1,pro,2025-07-01,,120,USD,month,3,10\ns2,c2,basic,2025-02-01,,600,EUR,year,1,\n")
        .With("purchases.csv", "id,customer,on,amount,currency,kind\nb1,c1,2025-03-01,500,USD,cross-sell\n")
        .With("exchange_rates.csv", "currency,into,from,rate\nEUR,USD,2025-01-01,1.08\n")
        .With("surveys.csv", "id,name,scale\nnps,Would you recommend us?,zero-to-ten\n")
        .With("waves.csv", "survey,name,from,until\nnps,Spring,2025-04-01,2025-05-01\n")
        .With("invitations.csv", "survey,wave,customer,contact,asked_on,undelivered\nnps,Spring,c1,p1,2025-04-02,\nnps,Spring,c2,p2,2025-04-02,yes\n")
        .With("responses.csv", "id,survey,wave,customer,contact,answered_on,score,comment\nr1,nps,Spring,c1,p1,2025-04-03,9,\"خوب است،\nممنون\"\n")
        .With("feedback.csv", "id,customer,contact,on,source,topics,liked,sentiment\nf1,c2,p2,2025-05-01,one-to-one,\"product,price\",speed,1\n")
        .With("factor_values.csv", "customer,factor,on,value\nc1,product-use,2025-03-31,۴۲٫۵\n")
        .With("costs.csv", "id,category,from,until,amount,currency,segment\nk1,salaries,2025-03-01,2025-04-01,\"12,000.00\",USD,\n")
        .With("losses.csv", "id,customer,on,reason,note\nl1,c2,2025-09-01,pricing,too dear\n");

    public static Task<ImportResult> ImportAsync(this TestDatabase database, IImportFiles files, ImportOptions? options = null) =>
        new Importer(database.Services.GetRequiredService<IBulkWriter>(), TimeProvider.System).RunAsync(files, options ?? new ImportOptions());

    public static Organization Organization() => new()
    {
        Name = "Tests",
        TimeZone = "Etc/UTC",
        Calendar = CalendarKind.Gregorian,
        WeekStart = DayOfWeek.Monday,
        FiscalYearStartMonth = 1,
        ReportingCurrency = new Currency("USD"),
    };

    public static Mapping ShippedMapping(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CustomerSuccess.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return MappingFile.Read(File.ReadAllText(Path.Combine(folder.FullName, "src", "CustomerSuccess.Web", "mappings", name + ".json")));
    }

    public static string Told(this ImportResult result) => string.Join('\n', result.Report.Refusals);
}
