using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Reads what a report is narrowed to: <c>geo</c>, <c>plans</c> and <c>filters</c>.</summary>
internal static class ReportNarrowing
{
    /// <summary>Returns the query with what the address narrows it to.</summary>
    public static ReportQuery Of(MogulQuery query, ReportQuery whole)
    {
        var filter = ReportFilter.Read(query.Text("filters"), out var fault) ?? throw new RecordRefusedException("filters", fault);
        var (countries, plans) = (Split(query.Text("geo")), Split(query.Text("plans")));
        if (plans.Length > 0 && filter.ArePlansLeftOut)
        {
            throw new RecordRefusedException("filters", "Plans that are left out are not joined to the parameter 'plans'.");
        }

        var names = plans.Where(plan => MogulUuid.TryRead(MogulUuid.Plan, plan) is null).ToList();
        var geo = new FilterCondition(FilterField.Region, FilterOperator.Any, [.. countries.Select(country => CountryOf("geo", country))]);
        return whole with
        {
            PlanNames = names,
            PlanIds = [.. plans.Except(names).Select(plan => PlanOf("plans", plan)), .. filter.Plans.Select(plan => PlanOf("filters", plan))],
            PlanGroups = [.. filter.PlanGroups.Select(group => new PlanGroupId(MogulUuid.InValue(MogulUuid.PlanGroup, group, "filters")))],
            ArePlansLeftOut = filter.ArePlansLeftOut,
            Customers = [.. countries.Length > 0 ? [geo] : Array.Empty<FilterCondition>(), .. filter.Customers.Select(Known)],
        };
    }

    /// <summary>Returns a condition with identifiers and countries as the records have them.</summary>
    private static FilterCondition Known(FilterCondition condition) => condition.Field switch
    {
        FilterField.Region => condition with { Values = [.. condition.Values.Select(country => CountryOf("filters", country))] },
        FilterField.Currency => condition with { Values = [.. condition.Values.Select(CurrencyOf)] },
        FilterField.Plan => condition with { Values = [.. condition.Values.Select(plan => PlanOf("filters", plan).Value.ToString())] },
        FilterField.DataSource => condition with { Values = [.. condition.Values.Select(source => MogulUuid.InValue(MogulUuid.Source, source, "filters").ToString())] },
        _ => condition,
    };

    private static PlanId PlanOf(string parameter, string text) => new(MogulUuid.InValue(MogulUuid.Plan, text, parameter));

    private static string CurrencyOf(string text) => IsoCurrencies.Includes(text) ? text : throw new RecordRefusedException("filters", $"'{text}' is no currency of ISO 4217.");

    private static string CountryOf(string parameter, string text) => text.Length == 2 && text.All(char.IsAsciiLetter)
        ? text.ToUpperInvariant()
        : throw new RecordRefusedException(parameter, $"'{text}' is no country of two letters; regions within a country are not supported.");

    private static string[] Split(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
