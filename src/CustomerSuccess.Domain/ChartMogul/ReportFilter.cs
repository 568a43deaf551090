namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>What a report is narrowed to, in ChartMogul's filter language.</summary>
/// <remarks>
/// <para><c>region~ANY~'US','FR'~AND~plan~ANY~'pl_…'</c>: conditions are joined by <c>~AND~</c>, and each is a name, an operator and values, strings in single quotes.</para>
/// <para>Understood are <c>region</c> (countries by ISO 3166), <c>plan</c> and <c>plan_group</c> with the operators ANY and EQ. Conditions of plans and groups of plans
/// let a subscription through that meets any of them. Anything else is a fault: a report that leaves out a condition would be wrong.</para>
/// </remarks>
/// <param name="Countries">The countries; empty for all.</param>
/// <param name="Plans">The identifiers of plans; empty for all.</param>
/// <param name="PlanGroups">The identifiers of groups of plans; empty for all.</param>
public sealed record ReportFilter(IReadOnlyList<string> Countries, IReadOnlyList<string> Plans, IReadOnlyList<string> PlanGroups)
{
    /// <summary>Gets the filter that lets everything through.</summary>
    public static ReportFilter None { get; } = new([], [], []);

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The text; nothing is no filter.</param>
    /// <param name="fault">What is wrong with it; empty when it could be read.</param>
    public static ReportFilter? Read(string? text, out string fault)
    {
        fault = string.Empty;
        var (countries, plans, groups) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var condition in (text ?? string.Empty).Split("~AND~", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = condition.Split('~', 3);
            fault = parts.Length < 3 ? $"'{condition}' is not of the form filter~operator~value."
                : parts[0] is not ("region" or "plan" or "plan_group") ? $"The filter '{parts[0]}' is not supported; region, plan and plan_group are."
                : parts[1] is not ("ANY" or "EQ") ? $"The operator '{parts[1]}' of '{parts[0]}' is not supported; ANY and EQ are."
                : parts[0] == "region" && countries.Count > 0 ? "The filter 'region' comes twice; name all countries in one."
                : string.Empty;
            if (fault.Length > 0)
            {
                return null;
            }

            (parts[0] switch { "region" => countries, "plan" => plans, _ => groups }).AddRange(ValuesOf(parts[2]));
        }

        return new ReportFilter(countries, plans, groups);
    }

    private static IEnumerable<string> ValuesOf(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(value => value.Trim('\''));
}
