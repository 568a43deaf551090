using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports;

/// <summary>Finds the records that lines speak of by their external names. Customers and people are looked up for each batch, short lists once for each file.</summary>
/// <param name="context">Where they are looked up.</param>
/// <param name="writes">Tells whether records of a customer with this account manager may be written; whoever holds the database may write all.</param>
internal sealed class References(CustomerSuccessContext context, Func<MemberId?, bool>? writes = null)
{
    private static readonly string[] MemberColumns = ["manager", "owner", "closed_by", "author", "published_by", "reopened_by"];
    private Dictionary<string, (CustomerId Id, MemberId? Manager)> _customers = [];
    private Dictionary<string, (ContactId Id, CustomerId Customer)> _contacts = [];
    private Dictionary<string, PlanId>? _plans;
    private Dictionary<string, (SurveyId Id, RatingScale Scale)>? _surveys;
    private Dictionary<(SurveyId Survey, string Wave), WaveId>? _waves;
    private Dictionary<string, CostCategoryId>? _categories;
    private Dictionary<string, ProgrammeId>? _programmes;
    private Dictionary<string, ChurnReasonId>? _reasons;
    private Dictionary<string, MemberId>? _members;

    /// <summary>Looks up what a batch of lines speaks of.</summary>
    public async Task PrepareAsync(IReadOnlyList<ImportEntry> entries, CancellationToken cancellationToken)
    {
        var customers = await context.Customers.NamedAsync(
            Names(entries, "customer"), id => new CustomerId(id), customer => new { customer.ExternalId, customer.Id, customer.ManagerId }, cancellationToken);
        _customers = customers.ToDictionary(customer => RecordName.Of(customer.ExternalId, customer.Id.Value), customer => (customer.Id, customer.ManagerId));
        var contacts = await context.Contacts.NamedAsync(
            Names(entries, "contact"), id => new ContactId(id), contact => new { contact.ExternalId, contact.Id, contact.CustomerId }, cancellationToken);
        _contacts = contacts.ToDictionary(contact => RecordName.Of(contact.ExternalId, contact.Id.Value), contact => (contact.Id, contact.CustomerId));
        await PrepareListsAsync(entries, cancellationToken);
    }

    public CustomerId Customer(LineValues line)
    {
        line.Needed("customer");
        return CustomerIfAny(line) ?? default;
    }

    public CustomerId? CustomerIfAny(LineValues line)
    {
        if (Optional(line, "customer", _customers) is not { } customer)
        {
            return null;
        }

        if (writes?.Invoke(customer.Manager) == false)
        {
            line.Refuse("customer", RefusalReason.NotYours);
        }

        return customer.Id;
    }

    /// <summary>Returns who looks after the customer of the line.</summary>
    public MemberId? ManagerOf(LineValues line) => line.Text("customer") is { } name && _customers.TryGetValue(name, out var customer) ? customer.Manager : null;

    /// <summary>Returns the person, who must be one of the customer's.</summary>
    public ContactId? ContactOf(LineValues line, CustomerId customer)
    {
        if (Optional(line, "contact", _contacts) is not { } contact)
        {
            return null;
        }

        if (contact.Customer != customer && line.Refusals.Count == 0)
        {
            line.Refuse("contact", RefusalReason.PersonOfAnotherCustomer);
        }

        return contact.Id;
    }

    public PlanId Plan(LineValues line) => Needed(line, "plan", _plans);

    public (SurveyId Id, RatingScale Scale) Survey(LineValues line) => Needed(line, "survey", _surveys);

    public WaveId Wave(LineValues line, SurveyId survey)
    {
        var name = line.Needed("wave");
        if (_waves!.TryGetValue((survey, name), out var wave))
        {
            return wave;
        }

        if (line.Refusals.Count == 0)
        {
            line.Refuse("wave", RefusalReason.NoSuchRecord);
        }

        return default;
    }

    public CostCategoryId Category(LineValues line) => Needed(line, "category", _categories);

    public ProgrammeId? Programme(LineValues line) => Optional(line, "programme", _programmes);

    public ChurnReasonId? Reason(LineValues line) => Optional(line, "reason", _reasons);

    /// <summary>Returns the member whose e-mail address stands in a column.</summary>
    public MemberId? Member(LineValues line, string column) => Optional(line, column, _members, RefusalReason.NoSuchMember);

    private static T Needed<T>(LineValues line, string column, Dictionary<string, T>? names)
        where T : struct
    {
        line.Needed(column);
        return Optional(line, column, names) ?? default;
    }

    private static T? Optional<T>(LineValues line, string column, Dictionary<string, T>? names, RefusalReason otherwise = RefusalReason.NoSuchRecord)
        where T : struct
    {
        if (line.Text(column) is not { } name)
        {
            return null;
        }

        if (names!.TryGetValue(name, out var found))
        {
            return found;
        }

        line.Refuse(column, otherwise);
        return null;
    }

    private static string[] Names(IReadOnlyList<ImportEntry> entries, string column) =>
        Has(entries, column) ? [.. entries.SelectMany(entry => entry.Lines).Select(line => line.Line[column]).Where(name => name.Length > 0).Distinct()] : [];

    private static bool Has(IReadOnlyList<ImportEntry> entries, string column) => entries.Any(entry => entry.First.Line.Header.IndexOf(column) is not null);

    private async Task PrepareListsAsync(IReadOnlyList<ImportEntry> entries, CancellationToken stop)
    {
        // The columns have these names in every kind of file that has them.
        _plans ??= Has(entries, "plan") ? await context.Plans.ToDictionaryAsync(plan => RecordName.Of(plan.ExternalId, plan.Id.Value), plan => plan.Id, stop) : null;
        _surveys ??= Has(entries, "survey") ? await context.Surveys.ToDictionaryAsync(survey => RecordName.Of(survey.ExternalId, survey.Id.Value), survey => (survey.Id, survey.Scale), stop) : null;
        _waves ??= Has(entries, "wave") ? await WavesAsync(stop) : null;
        _categories ??= Has(entries, "category") ? await context.CostCategories.ToDictionaryAsync(category => category.Code, category => category.Id, stop) : null;
        _programmes ??= Has(entries, "programme") ? await context.Programmes.ToDictionaryAsync(programme => RecordName.Of(programme.ExternalId, programme.Id.Value), programme => programme.Id, stop) : null;
        _reasons ??= Has(entries, "reason") ? await context.ChurnReasons.ToDictionaryAsync(reason => reason.Code, reason => reason.Id, stop) : null;
        _members ??= MemberColumns.Any(column => Has(entries, column)) ? await MembersAsync(stop) : null;
        context.ChangeTracker.Clear();
    }

    private async Task<Dictionary<(SurveyId Survey, string Wave), WaveId>> WavesAsync(CancellationToken stop)
    {
        var waves = await context.SurveyWaves.AsNoTracking().OrderBy(wave => wave.Id).ToListAsync(stop);
        return waves.GroupBy(wave => (wave.SurveyId, wave.Name)).ToDictionary(same => same.Key, same => same.First().Id);
    }

    private async Task<Dictionary<string, MemberId>> MembersAsync(CancellationToken stop)
    {
        var members = await context.Users.Where(member => member.Email != null).Select(member => new { member.Email, member.Id }).ToListAsync(stop);
        return members.GroupBy(member => member.Email!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => new MemberId(same.First().Id), StringComparer.OrdinalIgnoreCase);
    }
}
