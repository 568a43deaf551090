namespace CustomerSuccess.Web.Components;

/// <summary>A choice of a filter.</summary>
/// <param name="Value">What the address says.</param>
/// <param name="Text">What people read.</param>
/// <param name="Count">How many records it has, in the user's digits, where that is known.</param>
public sealed record FilterOption(string Value, string Text, string? Count = null);
