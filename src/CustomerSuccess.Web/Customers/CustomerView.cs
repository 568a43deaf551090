using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Actions;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Working;

namespace CustomerSuccess.Web.Customers;

/// <summary>The page of one customer as it is drawn.</summary>
/// <param name="Header">What stands at the top.</param>
/// <param name="Health">The health.</param>
/// <param name="Revenue">What the customer pays.</param>
/// <param name="Voice">What the customer says.</param>
/// <param name="Costs">What the customer costs.</param>
/// <param name="Actions">What is to be done.</param>
/// <param name="Timeline">What happened.</param>
/// <param name="Contacts">The people there.</param>
public sealed record CustomerView(
    CustomerHeaderView Header,
    HealthView Health,
    RevenueView Revenue,
    VoiceView Voice,
    CostsView Costs,
    ActionsView Actions,
    TimelineView Timeline,
    IReadOnlyList<ContactView> Contacts);

/// <summary>How they are, what they are worth, who looks after them, what is next.</summary>
/// <param name="Name">The name.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Status">Since when they are with us, or since when they are not.</param>
/// <param name="Onboarding">Said of new customers.</param>
/// <param name="Band">The band of health.</param>
/// <param name="Score">The score.</param>
/// <param name="Facts">The facts after health: each with its name, its value and a line under it.</param>
/// <param name="HealthNote">The line under health.</param>
/// <param name="Next">What is next.</param>
/// <param name="DataThrough">The time through which the figures are complete.</param>
/// <param name="Printed">The day of printing.</param>
public sealed record CustomerHeaderView(
    string Name, string? Segment, string Status, string? Onboarding, HealthBand Band, string? Score, string HealthNote, IReadOnlyList<FactView> Facts, NextView Next, string? DataThrough, string Printed);

/// <summary>A fact: its name, its value and a line under it, and whether it has a working.</summary>
public sealed record FactView(string Name, string Value, string? Note, MetricName? Working = null);

/// <summary>What is next: an action, else a renewal, else nothing.</summary>
/// <param name="Value">What.</param>
/// <param name="Note">When; none where nothing is planned.</param>
/// <param name="IsOverdue">Whether its day is over.</param>
public sealed record NextView(string Value, string? Note, bool IsOverdue = false);
