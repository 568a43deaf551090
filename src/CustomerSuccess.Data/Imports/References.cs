using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports;

/// <summary>Finds the records that lines speak of by their external names. Customers and people are looked up for each batch, short lists once for each file.</summary>
internal sealed class References(CustomerSuccessContext context)
{
    private Dictionary<string, CustomerId> _customers = [];
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
        var customers = Names(entries, "customer");
        _customers = customers.Length == 0 ? [] : await context.Customers
            .Where(customer => customers.Contains(customer.ExternalId))
            .Select(customer => new { customer.ExternalId, customer.Id })
            .ToDictionaryAsync(customer => customer.ExternalId!, customer => customer.Id, cancellationToken);
        var contacts = Names(entries, "contact");
        _contacts = contacts.Length == 0 ? [] : await context.Contacts
            .Where(contact => contacts.Contains(contact.ExternalId))
            .Select(contact => new { contact.ExternalId, contact.Id, contact.CustomerId })
            .ToDictionaryAsync(contact => contact.ExternalId!, contact => (contact.Id, contact.CustomerId), cancellationToken);
        await PrepareListsAsync(entries, cancellationToken);
    }

    public CustomerId Customer(LineValues line) => Needed(line, "customer", _customers);

    public CustomerId? CustomerIfAny(LineValues line) => Optional(line, "customer", _customers);

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

    public MemberId? Manager(LineValues line) => Optional(line, "manager", _members);

    private static T Needed<T>(LineValues line, string column, Dictionary<string, T>? names)
        where T : struct
    {
        line.Needed(column);
        return Optional(line, column, names) ?? default;
    }

    private static T? Optional<T>(LineValues line, string column, Dictionary<string, T>? names)
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

        line.Refuse(column, RefusalReason.NoSuchRecord);
        return null;
    }

    private static string[] Names(IReadOnlyList<ImportEntry> entries, string column) =>
        Has(entries, column) ? [.. entries.SelectMany(entry => entry.Lines).Select(line => line.Line[column]).Where(name => name.Length > 0).Distinct()] : [];

    private static bool Has(IReadOnlyList<ImportEntry> entries, string column) => entries.Count > 0 && entries[0].First.Line.Header.IndexOf(column) is not null;

    private async Task PrepareListsAsync(IReadOnlyList<ImportEntry> entries, CancellationToken stop)
    {
        // The columns have these names in every kind of file that has them.
        _plans ??= Has(entries, "plan") ? await context.Plans.Where(plan => plan.ExternalId != null).ToDictionaryAsync(plan => plan.ExternalId!, plan => plan.Id, stop) : null;
        _surveys ??= Has(entries, "survey") ? await context.Surveys.Where(survey => survey.ExternalId != null).ToDictionaryAsync(survey => survey.ExternalId!, survey => (survey.Id, survey.Scale), stop) : null;
        _waves ??= Has(entries, "wave") ? await WavesAsync(stop) : null;
        _categories ??= Has(entries, "category") ? await context.CostCategories.ToDictionaryAsync(category => category.Code, category => category.Id, stop) : null;
        _programmes ??= Has(entries, "programme") ? await context.Programmes.Where(programme => programme.ExternalId != null).ToDictionaryAsync(programme => programme.ExternalId!, programme => programme.Id, stop) : null;
        _reasons ??= Has(entries, "reason") ? await context.ChurnReasons.ToDictionaryAsync(reason => reason.Code, reason => reason.Id, stop) : null;
        _members ??= Has(entries, "manager") ? await MembersAsync(stop) : null;
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
