namespace CustomerSuccess.Web.Entry;

/// <summary>One line of a combobox's list.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Name">What is shown and typed.</param>
public sealed record ComboChoice(Guid Key, string Name);
