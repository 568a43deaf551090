using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>customers.csv: who buys. A column property.x holds the property x.</summary>
internal sealed class CustomerKind() : MatchedKind<ImportedCustomer>(
    "customers", Needed("id"), Needed("name"), Optional("segment"), Optional("country"), Optional("manager"), Optional("signed_up_on"), Optional("marked_lost_on"))
{
    /// <summary>What the columns of properties begin with.</summary>
    public const string Prefix = "property.";

    /// <summary>Tells whether a column holds a property.</summary>
    public static bool IsProperty(string column) => column.StartsWith(Prefix, StringComparison.Ordinal) && column.Length is > 9 and <= 109;

    public override bool Knows(string column) => base.Knows(column) || IsProperty(column);

    protected override ImportedCustomer Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        var customer = new Customer
        {
            Id = new CustomerId(id.Own),
            ExternalId = id.External,
            Name = line.Needed("name", 200),
            Segment = line.Text("segment", 100),
            Country = Country(line),
            ManagerId = references.Member(line, "manager"),
            SignedUpOn = line.Optional<DateOnly>("signed_up_on", ImportValues.Day),
            MarkedLostOn = line.Optional<DateOnly>("marked_lost_on", ImportValues.Day),
        };
        var properties = line.Line.Header.Names
            .Where(column => column.StartsWith(Prefix, StringComparison.Ordinal) && line.Text(column, 500) is not null)
            .Select(column => new CustomerProperty { CustomerId = customer.Id, Name = column[Prefix.Length..], Value = line.Line[column] });
        return new ImportedCustomer(customer, [.. properties], line.Line.Header.Names);
    }

    protected override string KeyOf(ImportedCustomer record) => RecordName.Of(record.Customer.ExternalId, record.Customer.Id.Value);

    protected override Task WarnAsync(IReadOnlyList<(ImportEntry Entry, ImportedCustomer Record)> read, ImportRun run, Action<ImportWarning> warn, CancellationToken cancellationToken) =>
        LookingAlike.WarnAsync([.. read.Select(one => (one.Entry.First, one.Record.Customer))], run.Context, warn, cancellationToken);

    protected override Task<bool> AnyStoredAsync(CustomerSuccessContext context, CancellationToken cancellationToken) => context.Customers.AnyAsync(cancellationToken);

    protected override object Main(ImportedCustomer record) => record.Customer;

    protected override async Task<IReadOnlyList<ImportedCustomer>> StoredAsync(IReadOnlyList<ImportedCustomer> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var customers = await context.Customers.NamedAsync(read.Select(KeyOf), id => new CustomerId(id), cancellationToken);
        var ids = customers.Select(customer => customer.Id).ToArray();
        var properties = (await context.CustomerProperties.Where(property => ids.Contains(property.CustomerId)).ToListAsync(cancellationToken))
            .ToLookup(property => property.CustomerId);
        return [.. customers.Select(customer => new ImportedCustomer(customer, [.. properties[customer.Id]], []))];
    }

    protected override bool Apply(ImportedCustomer stored, ImportedCustomer read, CustomerSuccessContext context)
    {
        var (there, now) = (stored.Customer, read.Customer);
        there.Name = now.Name;
        there.Segment = read.Named.Contains("segment") ? now.Segment : there.Segment;
        there.Country = read.Named.Contains("country") ? now.Country : there.Country;
        there.ManagerId = read.Named.Contains("manager") ? now.ManagerId : there.ManagerId;
        there.SignedUpOn = read.Named.Contains("signed_up_on") ? now.SignedUpOn : there.SignedUpOn;
        there.MarkedLostOn = read.Named.Contains("marked_lost_on") ? now.MarkedLostOn : there.MarkedLostOn;
        there.Fold();
        return ApplyProperties(stored, read, context);
    }

    protected override async Task AddAsync(IReadOnlyList<ImportedCustomer> records, ImportRun run, CancellationToken cancellationToken)
    {
        await run.InsertAsync([.. records.Select(record => record.Customer)], cancellationToken);
        await run.InsertAsync([.. records.SelectMany(record => record.Properties)], cancellationToken);
    }

    private static bool ApplyProperties(ImportedCustomer stored, ImportedCustomer read, CustomerSuccessContext context)
    {
        var isChanged = false;
        var now = read.Properties.ToDictionary(property => property.Name, property => property.Value);
        foreach (var column in read.Named.Where(column => column.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var name = column[Prefix.Length..];
            var there = stored.Properties.FirstOrDefault(property => property.Name == name);
            var value = now.GetValueOrDefault(name);
            isChanged |= there?.Value != value;
            if (there is null && value is not null)
            {
                context.Add(new CustomerProperty { CustomerId = stored.Customer.Id, Name = name, Value = value });
            }
            else if (there is not null && value is null)
            {
                context.Remove(there);
            }
            else if (there is not null)
            {
                there.Value = value!;
            }
        }

        return isChanged;
    }

    private static string? Country(LineValues line)
    {
        var country = line.Line.Plain("country").ToUpperInvariant();
        if (country.Length == 0)
        {
            return null;
        }

        if (country.Length != 2 || !country.All(char.IsAsciiLetterUpper))
        {
            line.Refuse("country", RefusalReason.NotACountry);
        }

        return country;
    }
}
