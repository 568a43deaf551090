namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Which fields of ChartMogul's filter language are understood, with which operators and which values.</summary>
/// <remarks>Its documentation: <see href="https://dev.chartmogul.com/docs/cfl"/>. What is not said there, such as the unit of <c>mrr</c> or whether BETWEEN has its ends in, is not guessed.</remarks>
internal static class FilterRules
{
    private const string AttributePrefix = "custom.";

    private static readonly Dictionary<string, FilterOperator> Operators = new(StringComparer.Ordinal)
    {
        ["ANY"] = FilterOperator.Any,
        ["ALL"] = FilterOperator.All,
        ["NONE"] = FilterOperator.None,
        ["EQ"] = FilterOperator.Equal,
        ["NOT_EQ"] = FilterOperator.NotEqual,
        ["GT"] = FilterOperator.Greater,
        ["GTE"] = FilterOperator.GreaterOrEqual,
        ["LT"] = FilterOperator.Less,
        ["LTE"] = FilterOperator.LessOrEqual,
    };

    private static readonly Dictionary<string, (FilterField Field, string Operators)> Fields = new(StringComparer.Ordinal)
    {
        ["region"] = (FilterField.Region, "ANY EQ NONE"),
        ["currency"] = (FilterField.Currency, "ANY NONE"),
        ["plan"] = (FilterField.Plan, "ANY EQ NONE ALL"),
        ["plan_group"] = (FilterField.PlanGroup, "ANY EQ NONE"),
        ["tags"] = (FilterField.Tags, "ANY ALL NONE"),
        ["data_source"] = (FilterField.DataSource, "ANY NONE"),
        ["customer_status"] = (FilterField.CustomerStatus, "ANY NONE"),
        ["active_quantity"] = (FilterField.ActiveQuantity, "EQ NOT_EQ GT GTE LT LTE"),
    };

    private static readonly string[] Statuses = ["active", "cancelled", "lead"];

    /// <summary>Tells whether a text and a number of the same digits are two values.</summary>
    public static bool IsTyped(string field) => field.StartsWith(AttributePrefix, StringComparison.Ordinal);

    public static FilterCondition? ConditionOf(string field, string name, IReadOnlyList<string> values, out string fault)
    {
        var (known, operators) = IsTyped(field) ? (FilterField.Custom, "ANY NONE EQ GT GTE LT LTE") : Fields.GetValueOrDefault(field);
        fault = operators is null ? $"The filter '{field}' is not supported; {string.Join(", ", Fields.Keys)} and custom.… are."
            : !operators.Split(' ').Contains(name) ? $"The operator '{name}' of '{field}' is not supported; {operators.Replace(" ", ", ", StringComparison.Ordinal)} are."
            : FaultOf(known, Operators[name], values) is { } wrong ? $"'{field}~{name}': {wrong}"
            : string.Empty;
        return fault.Length > 0 ? null : new FilterCondition(known, Operators[name], values) { Attribute = known is FilterField.Custom ? field[AttributePrefix.Length..] : string.Empty };
    }

    private static string? FaultOf(FilterField field, FilterOperator comparison, IReadOnlyList<string> values)
    {
        var isOne = comparison is not (FilterOperator.Any or FilterOperator.All or FilterOperator.None);
        return isOne && values.Count > 1 ? "one value is compared."
            : isOne && (field is FilterField.ActiveQuantity || comparison is not FilterOperator.Equal) && AttributeText.Read(values[0]) is not decimal ? "the value has to be a number."
            : field is FilterField.ActiveQuantity && AttributeText.Read(values[0]) is decimal number && number != decimal.Truncate(number) ? "the value has to be a whole number."
            : field is FilterField.CustomerStatus && values.FirstOrDefault(value => !Statuses.Contains(value)) is { } status ? $"there is no status '{status}'; {string.Join(", ", Statuses)} are."
            : null;
    }
}
