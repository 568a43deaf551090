using System.Diagnostics;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Generated;
using CustomerSuccess.Data.Imports;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Web.Commands;

/// <summary>Makes up a company.</summary>
internal sealed class GenerateVerb() : Verb("generate")
{
    public override IReadOnlyList<string> Options => ["customers", "buyers", "seed", "months", "currencies", "until", "into-csv", "detail"];

    public override async Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        var demonstration = services.GetRequiredService<DemonstrationCompany>();
        var options = new GeneratorOptions
        {
            Customers = arguments.Whole("customers", 1, 10_000_000) ?? throw new UsageException(terminal.Text["CustomersMissing"]),
            Buyers = arguments.Whole("buyers", 0, 10_000_000) ?? 0,
            Seed = arguments.Whole("seed", 0, int.MaxValue) ?? 1,
            Months = arguments.Whole("months", 1, 240) ?? 36,
            Until = UntilOf(arguments, terminal) ?? await demonstration.TodayAsync(cancellation),
            Now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            Currencies = CurrenciesOf(arguments, terminal) ?? await demonstration.CurrenciesAsync(cancellation),
            HasDetail = arguments.Value("detail") switch { null or "full" => true, "revenue" => false, var other => throw new UsageException(terminal.Text["DetailUnknown", other]) },
            Managers = await demonstration.ManagersAsync(cancellation),
        };
        var writer = services.GetRequiredService<CompanyWriter>();
        var lists = await writer.ListsAsync(cancellation);
        var company = new GeneratedCompany(options, lists);
        var since = Stopwatch.StartNew();
        void Show(int made) => terminal.Show(() => terminal.Text["Generating", Terminal.Count(made), Terminal.Count(options.Customers + options.Buyers), Terminal.Count((long)(made / Math.Max(0.001, since.Elapsed.TotalSeconds)))]);
        if (arguments.Value("into-csv") is { } folder)
        {
            await CsvCompany.WriteAsync(company, lists, folder, Show, cancellation);
        }
        else if (await IsThereAsync(options, services, cancellation))
        {
            terminal.Warn(terminal.Text["SeedIsThere", options.Seed]);
            return ExitCode.Failed;
        }
        else
        {
            await writer.WriteAsync(company, Show, cancellation);
        }

        terminal.Say(terminal.Text["Generated", Terminal.Count(options.Customers + options.Buyers), options.Seed]);
        return ExitCode.Done;
    }

    private static DateOnly? UntilOf(Arguments arguments, Terminal terminal)
    {
        if (arguments.Value("until") is not { } text)
        {
            return null;
        }

        return ImportNumbers.TryDay(text, out var day) ? day : throw new UsageException(terminal.Text["NotADate"]);
    }

    private static IReadOnlyList<Currency>? CurrenciesOf(Arguments arguments, Terminal terminal)
    {
        if (arguments.Value("currencies") is not { } text)
        {
            return null;
        }

        return [.. text.Split(',').Select(code => ImportNumbers.TryCurrency(code.Trim(), out var currency) ? currency : throw new UsageException(terminal.Text["CurrencyUnknown", code])).Distinct()];
    }

    private static async Task<bool> IsThereAsync(GeneratorOptions options, IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync(cancellation);
        var first = $"g{options.Seed}-c000001";
        return await context.Customers.AnyAsync(customer => customer.ExternalId == first, cancellation);
    }
}
