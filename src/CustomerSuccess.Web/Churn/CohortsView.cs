using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Churn;

/// <summary>How many of the customers won in each month are left, or how much of what they paid.</summary>
/// <param name="Sub">What the numbers are.</param>
/// <param name="Tabs">Customers and revenue.</param>
/// <param name="Ages">The heads of the columns: months since winning.</param>
/// <param name="Rows">The months in which somebody was won, oldest first.</param>
/// <param name="Note">What the last column of each row is while a month runs; none otherwise.</param>
public sealed record CohortsView(string Sub, IReadOnlyList<CohortTab> Tabs, IReadOnlyList<string> Ages, IReadOnlyList<CohortRow> Rows, string? Note);

/// <summary>One of the two tables.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Href">Where it is.</param>
/// <param name="IsOpen">Whether it is the one shown.</param>
public sealed record CohortTab(string Name, string Href, bool IsOpen);

/// <summary>The customers of one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Size">How many were won in it.</param>
/// <param name="Cells">What is left of them, from the month of winning on.</param>
public sealed record CohortRow(string Month, string Size, IReadOnlyList<CohortCellView> Cells)
{
    /// <summary>Gets the month's days, for files.</summary>
    public Period? Days { get; init; }
}

/// <summary>What is left after so many months.</summary>
/// <param name="Text">The share.</param>
/// <param name="Class">The step of the heat map, with the colour of text that it carries; muted where the share says little or nothing.</param>
/// <param name="Detail">What the share is of, or why there is none.</param>
public sealed record CohortCellView(string Text, string Class, string Detail)
{
    /// <summary>The class of a share that says little or nothing.</summary>
    public const string Muted = "muted";
}
