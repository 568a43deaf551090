using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Costs;

/// <summary>A cost as it is being typed. Every field is text, so that a draft keeps what cannot be read yet, too.</summary>
public sealed class CostForm
{
    public Guid EntryKey { get; set; } = Guid.CreateVersion7();

    /// <summary>Gets or sets the version that a correction has seen.</summary>
    public int Version { get; set; }

    public string Kind { get; set; } = string.Empty;

    public bool IsRefund { get; set; }

    /// <summary>Gets or sets whether first and last day are typed in place of a month.</summary>
    public bool HasDays { get; set; }

    public string Month { get; set; } = string.Empty;

    public string FirstDay { get; set; } = string.Empty;

    public string LastDay { get; set; } = string.Empty;

    public string Amount { get; set; } = string.Empty;

    public string Unit { get; set; } = string.Empty;

    public string Share { get; set; } = "100";

    public CostScope Scope { get; set; }

    public string Segment { get; set; } = string.Empty;

    public string OnlyCustomer { get; set; } = string.Empty;

    public Guid? OnlyCustomerId { get; set; }

    public string Description { get; set; } = string.Empty;

    public string Document { get; set; } = string.Empty;

    public string Programme { get; set; } = string.Empty;

    /// <summary>Gets or sets what the rules need to know; no part of a draft.</summary>
    [JsonIgnore] public CostChoices? Choices { get; set; }

    /// <summary>Gets the amount, when it can be read.</summary>
    [JsonIgnore]
    public Money? Money => Choices is not null && Choices.Unit(Unit).TryRead(Amount, Choices.Day.Currency, out var amount) ? amount : null;

    /// <summary>Gets the days, when they can be read and the last is not before the first.</summary>
    [JsonIgnore]
    public Period? Days => HasDays
        ? TypedDate.TryRead(FirstDay, out var first) && TypedDate.TryRead(LastDay, out var last) && first <= last ? new Period(first, last.AddDays(1)) : null
        : TypedMonth.TryRead(Month, out var month) ? month : null;

    /// <summary>Gets the counted share in hundredths of a percent, when it can be read.</summary>
    [JsonIgnore]
    public int? BasisPoints => TypedNumber.TryRead(Share.Trim().TrimEnd('%', '٪'), out var share) && share is >= 0 and <= 100 && share * 100 == decimal.Truncate(share * 100) ? (int)(share * 100) : null;

    /// <summary>Gets whether anything was typed that the next form of a pile does not have.</summary>
    [JsonIgnore] public bool IsTouched => Amount.Length + OnlyCustomer.Length + Description.Length + Document.Length + Programme.Length > 0;

    /// <summary>Returns the form of a draft; nothing for one that an older version of the program wrote in another way.</summary>
    public static CostForm? FromDraft(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<CostForm>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the form that corrects a cost.</summary>
    public static CostForm Of(EnteredCost cost, CostChoices choices, IDisplay display)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(display);
        var isMonth = cost.Days == display.Reporting.PeriodOf(cost.Days.Start, Interval.Month);
        return new CostForm
        {
            Version = cost.Version,
            Kind = cost.CategoryId.Value.ToString("D"),
            IsRefund = cost.IsRefund,
            HasDays = !isMonth,
            Month = isMonth ? display.Month(cost.Days) : string.Empty,
            FirstDay = isMonth ? string.Empty : TypedDate.Write(cost.Days.Start, display.Choices.Calendar),
            LastDay = isMonth ? string.Empty : TypedDate.Write(cost.Days.LastDay, display.Choices.Calendar),
            Amount = choices.Units[0].Write(cost.Amount.MinorUnits),
            Unit = choices.Units[0].Key,
            Share = (cost.CountedBasisPoints / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
            Scope = cost.CustomerId is not null ? CostScope.Customer : cost.Segment is not null ? CostScope.Segment : CostScope.All,
            Segment = cost.Segment ?? string.Empty,
            OnlyCustomer = cost.CustomerName ?? string.Empty,
            OnlyCustomerId = cost.CustomerId?.Value,
            Description = cost.Description ?? string.Empty,
            Document = cost.DocumentNumber ?? string.Empty,
            Programme = cost.Programme ?? string.Empty,
            Choices = choices,
        };
    }

    public string ToDraft() => JsonSerializer.Serialize(this);

    /// <summary>Returns the next empty form of the same pile: the days and the unit stay.</summary>
    public CostForm Next() => new() { HasDays = HasDays, Month = Month, FirstDay = FirstDay, LastDay = LastDay, Unit = Unit, Kind = Kind, Choices = Choices };

    /// <summary>Returns the cost. The rules have been asked before, so that every field can be read.</summary>
    public CostEntry ToEntry() => (Choices?.Kind(Kind), Days, Money, BasisPoints) is ({ } kind, { } days, { } amount, { } share)
        ? new CostEntry(EntryKey, kind.Id, days.Start, days.LastDay, amount)
        {
            IsRefund = IsRefund,
            CountedBasisPoints = share,
            CustomerId = Scope is CostScope.Customer && OnlyCustomerId is { } customer ? new CustomerId(customer) : null,
            Segment = Scope is CostScope.Segment ? Segment : null,
            Description = Description,
            DocumentNumber = Document,
            Programme = Programme,
        }
        : throw new InvalidOperationException("The form was not asked whether it can be saved.");
}

/// <summary>Whom a cost was spent on.</summary>
public enum CostScope
{
    All,
    Segment,
    Customer,
}
