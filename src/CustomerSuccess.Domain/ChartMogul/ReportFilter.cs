namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>What a report is narrowed to, in ChartMogul's filter language.</summary>
/// <remarks>
/// <para>Conditions are joined by <c>~AND~</c>, and all of them have to hold: <c>region~ANY~'US','FR'~AND~tags~NONE~'trial'</c>. Most choose customers, with the
/// whole of their history. <c>plan</c> and <c>plan_group</c> choose among subscriptions: ANY those of the plans, NONE all others. As an exception
/// conditions of plans and of groups with ANY let a subscription through that meets one of them. <c>plan</c> with ALL chooses the customers who had all of the plans.</para>
/// <para>What is not understood is a fault: a report that leaves out a condition would be wrong.</para>
/// </remarks>
/// <param name="Plans">The identifiers of plans that subscriptions are chosen by; empty for all.</param>
/// <param name="PlanGroups">The identifiers of groups of plans that subscriptions are chosen by; empty for all.</param>
/// <param name="ArePlansLeftOut">Whether subscriptions of these plans are left out, and all others taken.</param>
/// <param name="Customers">The conditions that choose customers.</param>
public sealed record ReportFilter(IReadOnlyList<string> Plans, IReadOnlyList<string> PlanGroups, bool ArePlansLeftOut, IReadOnlyList<FilterCondition> Customers)
{
    /// <summary>Gets the filter that lets everything through.</summary>
    public static ReportFilter None { get; } = new([], [], false, []);

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The text; nothing is no filter.</param>
    /// <param name="fault">What is wrong with it; empty when it could be read.</param>
    public static ReportFilter? Read(string? text, out string fault)
    {
        fault = string.Empty;
        var conditions = new List<FilterCondition>();
        foreach (var part in string.IsNullOrEmpty(text) ? [] : FilterText.Cut(text, "~AND~"))
        {
            if (ConditionOf(part, out fault) is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return Joined(conditions, out fault);
    }

    private static ReportFilter? Joined(IReadOnlyList<FilterCondition> conditions, out string fault)
    {
        var plans = conditions.Where(condition => condition.Field is FilterField.Plan or FilterField.PlanGroup).ToList();
        fault = plans.Count > 1 && plans.Exists(condition => condition.Operator is not (FilterOperator.Any or FilterOperator.Equal))
            ? "A condition of plans with ALL or NONE is joined to no other condition of plans or plan groups."
            : string.Empty;
        var chosen = plans.Where(condition => condition.Operator is not FilterOperator.All).ToLookup(condition => condition.Field, condition => condition.Values);
        return fault.Length > 0 ? null : new ReportFilter(
            [.. chosen[FilterField.Plan].SelectMany(values => values)],
            [.. chosen[FilterField.PlanGroup].SelectMany(values => values)],
            plans.Exists(condition => condition.Operator is FilterOperator.None),
            [.. conditions.Where(condition => !plans.Contains(condition) || condition.Operator is FilterOperator.All)]);
    }

    private static FilterCondition? ConditionOf(string text, out string fault)
    {
        var parts = text.Split('~', 3);
        if (parts.Length < 3)
        {
            fault = $"'{text}' is not of the form filter~operator~value.";
            return null;
        }

        var values = new List<string>();
        foreach (var word in FilterText.Cut(parts[2], ","))
        {
            if (FilterText.ValueOf(word, out var isQuoted) is not { } value)
            {
                fault = $"'{word}' of '{parts[0]}' is no value: text stands in single quotes and has none in it.";
                return null;
            }

            values.Add(FilterRules.IsTyped(parts[0]) && isQuoted ? AttributeText.Of(value) : value);
        }

        return FilterRules.ConditionOf(parts[0], parts[1], values, out fault);
    }
}
