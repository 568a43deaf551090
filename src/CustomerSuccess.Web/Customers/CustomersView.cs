using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>A list of customers as it is drawn; every text is in the user's language, digits and calendar.</summary>
/// <param name="Rows">The page's rows.</param>
/// <param name="Chips">The signs with their counts, in the order drawn.</param>
/// <param name="Count">How many customers the list has, in words.</param>
/// <param name="PageCount">How many pages the list has.</param>
/// <param name="IsEmpty">Whether the viewer has no customer at all, whatever the question.</param>
/// <param name="MrrTitle">The head of the column of amounts, with their unit.</param>
/// <param name="DataThrough">The time through which the figures are complete.</param>
public sealed record CustomersView(
    IReadOnlyList<CustomerRowView> Rows,
    IReadOnlyList<SignChipView> Chips,
    string Count,
    int PageCount,
    bool IsEmpty,
    string MrrTitle,
    string? DataThrough)
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 50;
}

/// <summary>A sign to choose, with how many customers show it.</summary>
public sealed record SignChipView(CustomerSign? Sign, string Text, string Count);

/// <summary>A customer's row.</summary>
/// <param name="Href">The customer's page.</param>
/// <param name="Name">The name.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Left">Since when the customer is not one any more.</param>
/// <param name="Band">The band of health.</param>
/// <param name="Score">The score inside the badge; none with too little data.</param>
/// <param name="Override">Until when a person's score counts.</param>
/// <param name="Change">The change in 30 days with its sign.</param>
/// <param name="Direction">Which way its arrow points.</param>
/// <param name="Coverage">The share of the weight with data.</param>
/// <param name="CoverageWidth">The same in whole percent, for the bar.</param>
/// <param name="LastContact">How long ago the last contact was.</param>
/// <param name="Nps">The last answer.</param>
/// <param name="NpsDay">Its day.</param>
/// <param name="Renewal">In how many days a subscription renews.</param>
/// <param name="Mrr">The recurring revenue.</param>
/// <param name="OpenActions">How many actions are still to be done.</param>
/// <param name="Overdue">Said where the day of one of them is over.</param>
/// <param name="Manager">The account manager's name.</param>
public sealed record CustomerRowView(
    string Href,
    string Name,
    string? Segment,
    string? Left,
    HealthBand Band,
    string? Score,
    string? Override,
    string Change,
    ChangeDirection Direction,
    string Coverage,
    int CoverageWidth,
    string LastContact,
    string Nps,
    string? NpsDay,
    string Renewal,
    string Mrr,
    string OpenActions,
    string? Overdue,
    string? Manager);
