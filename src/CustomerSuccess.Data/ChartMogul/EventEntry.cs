using CustomerSuccess.Domain.Billing;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>An event as a program sends it; money is in hundredths of the main unit.</summary>
public sealed record EventEntry(
    DataSourceId Source,
    string? ExternalId,
    string CustomerExternalId,
    string SubscriptionExternalId,
    SubscriptionEventKind Kind,
    DateTime DecidedAt,
    DateTime EffectiveAt,
    string? SetExternalId,
    string? PlanExternalId,
    Currency? Currency,
    long? AmountCents,
    long TaxCents,
    int Quantity,
    int? EventOrder,
    string? RetractedExternalId);

/// <summary>An event with the name of its customer.</summary>
public sealed record EventView(SubscriptionEvent Event, string? CustomerExternalId);

/// <summary>By what a program calls an event: its number, or its name in a data source.</summary>
public sealed record EventName(long? Number, DataSourceId Source, string? ExternalId);

/// <summary>Which events to list, after which one, and how many.</summary>
public sealed record EventsQuery(DataSourceId? Source, string? ExternalId, string? Customer, SubscriptionEventKind? Kind, string? Plan, Guid? After, int Count);
