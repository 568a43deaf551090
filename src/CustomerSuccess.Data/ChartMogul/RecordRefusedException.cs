namespace CustomerSuccess.Data.ChartMogul;

/// <summary>What a program sent cannot be kept. Nothing was saved.</summary>
/// <param name="parameter">The name of the value, with its place in a list: <c>invoices[0].currency</c>.</param>
/// <param name="message">What is wrong with it.</param>
public sealed class RecordRefusedException(string parameter, string message) : Exception(message)
{
    /// <summary>Gets the name of the value.</summary>
    public string Parameter { get; } = parameter;
}

/// <summary>There is no such record.</summary>
/// <param name="record">What was asked for, such as <c>Data source</c>.</param>
public sealed class RecordMissingException(string record) : Exception($"{record} not found");
