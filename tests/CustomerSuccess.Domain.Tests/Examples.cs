using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests;

/// <summary>Small records that read like a sentence.</summary>
internal static class Examples
{
    public static readonly Currency Dollar = new("USD");
    public static readonly Period March = new(Day("2026-03-01"), Day("2026-04-01"));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    /// <summary>The n-th customer of a test.</summary>
    public static CustomerId Customer(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static ActiveSpan Active(int customer, string from, string? until) => new(Customer(customer), Day(from), until is null ? null : Day(until));

    /// <summary>Whole units of the currency a month.</summary>
    public static MrrSpan Pays(int customer, decimal monthly, string from, string? until, string currency = "USD") => new(
        Customer(customer), default, Day(from), until is null ? null : Day(until), new MrrAmount((long)(monthly * new Currency(currency).MinorUnitsPerUnit() * MrrAmount.PerMinorUnit), new Currency(currency)));

    public static Purchase Bought(int customer, string on, long amountMinor = 1_000, PurchaseKind kind = PurchaseKind.Ordinary, string currency = "USD") => new()
    {
        Id = PurchaseId.New(),
        CustomerId = Customer(customer),
        On = Day(on),
        AmountMinor = amountMinor,
        Currency = new Currency(currency),
        Kind = kind,
    };

    public static SubscriptionTerm Term(string from, string? until, long amountMinor = 1_000, TermKind kind = TermKind.Paid) => new()
    {
        SubscriptionId = default,
        CustomerId = default,
        From = Day(from),
        Until = until is null ? null : Day(until),
        AmountMinor = amountMinor,
        Currency = Dollar,
        Kind = kind,
    };

    public static Subscription Subscribed(int customer, params SubscriptionTerm[] terms) => new() { Id = SubscriptionId.New(), CustomerId = Customer(customer), PlanId = default, Terms = [.. terms] };

    /// <summary>An answer of a person of their own.</summary>
    public static SurveyResponse Answered(int customer, string on, int? score, int wave = 1, string? who = null, RatingScale scale = RatingScale.ZeroToTen) => new()
    {
        Id = ResponseId.New(),
        WaveId = new WaveId(new Guid(wave, 0, 0, new byte[8])),
        CustomerId = Customer(customer),
        Respondent = who,
        AnsweredOn = Day(on),
        Score = score,
        Scale = scale,
    };

    public static Cost Spent(string from, long amountMinor, string? until = null) => new()
    {
        Id = CostId.New(),
        CategoryId = default,
        From = Day(from),
        Until = until is null ? Day(from).AddDays(1) : Day(until),
        AmountMinor = amountMinor,
        Currency = Dollar,
    };

    /// <summary>The value of a figure that must have one.</summary>
    public static decimal ValueOf(Figure figure) => figure.Should().BeOfType<Figure.Defined>().Which.Value;
}
