using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Sheets;

namespace CustomerSuccess.Web.Closing;

/// <summary>What the page of closed months shows, already in the user's words.</summary>
/// <param name="Months">The months that are over, the latest first.</param>
/// <param name="Opened">The month whose figures are looked at; none where none is.</param>
public sealed record ClosingView(IReadOnlyList<ClosingLine> Months, ClosedMonthView? Opened);

/// <summary>A month with its state.</summary>
/// <param name="Month">The month.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">"closed", "open" or "open again".</param>
/// <param name="IsClosed">Whether it is closed.</param>
/// <param name="Note">Who did so, when, and why.</param>
/// <param name="Restated">How many figures read otherwise today; none where none does.</param>
/// <param name="Href">Where its figures are; none while it is open.</param>
public sealed record ClosingLine(Period Month, string Name, string State, bool IsClosed, string? Note, string? Restated, string? Href);

/// <summary>The figures of a closed month as they were reported and as they read today.</summary>
/// <param name="Title">The month's name.</param>
/// <param name="Note">Who closed it and when.</param>
/// <param name="Lines">The headlines.</param>
/// <param name="HasChanged">Whether any reads otherwise.</param>
/// <param name="Edits">The edits after closing that could be behind it.</param>
/// <param name="MoreEdits">Said where there are more of them.</param>
public sealed record ClosedMonthView(string Title, string Note, IReadOnlyList<RestatedLine> Lines, bool HasChanged, IReadOnlyList<EditLine> Edits, string? MoreEdits);

/// <summary>A headline: as it was reported, as it reads today, and the difference where there is one.</summary>
public sealed record RestatedLine(string Name, string Closed, string Now, string? Difference);

/// <summary>An edit after closing.</summary>
/// <param name="When">When, in words.</param>
/// <param name="Who">Who.</param>
/// <param name="What">What.</param>
/// <param name="At">When, as a cell of files.</param>
public sealed record EditLine(string When, string Who, string What, SheetCell At);
