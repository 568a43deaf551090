using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Members;

namespace CustomerSuccess.Web.Tests.Entry;

/// <summary>The desks as a page sees them, over lists. Saving is tested where it happens, on the databases.</summary>
internal sealed class EntryDesks : IResponseDesk, ICostDesk, ISurveyDesk, IEntryDirectory, IEntryDrafts, IViewers
{
    public Viewer Viewer { get; set; } = new(MemberId.New(), [Role.Staff]);

    public List<EntrySurvey> Surveys { get; } = [];

    public List<EnteredResponse> Responses { get; } = [];

    public List<EnteredCost> Costs { get; } = [];

    public List<EntryDraft> Drafts { get; } = [];

    public CostCategory Loyalty { get; } = new() { Id = CostCategoryId.New(), Code = "loyalty-club", Name = "Loyalty club", NamePersian = "باشگاه مشتریان" };

    public Task<Viewer> CurrentAsync(CancellationToken cancellationToken = default) => Task.FromResult(Viewer);

    public Task<string> NameAsync(CancellationToken cancellationToken = default) => Task.FromResult("Maya");

    public Task<EntryDay> TodayAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new EntryDay(new DateOnly(2026, 10, 6), TimeZoneInfo.Utc, new Currency("USD"), CalendarKind.Gregorian));

    public Task<EnteredResponses> EnteredAsync(Viewer viewer, DateOnly since, int most, CancellationToken cancellationToken) => viewer.Enters
        ? Task.FromResult(new EnteredResponses(Responses.Count, Responses))
        : throw new NotAllowedException("No.");

    Task<EnteredCosts> ICostDesk.EnteredAsync(Viewer viewer, DateOnly since, int most, CancellationToken cancellationToken) => Task.FromResult(new EnteredCosts(Costs.Count, Costs));

    public Task<EnteredResponse?> FindAsync(Viewer viewer, ResponseId response, CancellationToken cancellationToken) => Task.FromResult(Responses.Find(it => it.Id == response));

    public Task<EnteredCost?> FindAsync(Viewer viewer, CostId cost, CancellationToken cancellationToken) => Task.FromResult(Costs.Find(it => it.Id == cost));

    public Task<bool> AnyInAsync(Viewer viewer, Period period, CancellationToken cancellationToken) => Task.FromResult(Costs.Exists(cost => period.Contains(cost.Days.Start)));

    public Task<IReadOnlyList<CostCategory>> CategoriesAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CostCategory>>([Loyalty]);

    public Task<IReadOnlyList<string>> ProgrammesAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<EntrySurvey>> SurveysAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EntrySurvey>>(Surveys);

    public Task<IReadOnlyList<string>> SegmentsAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<EntryPerson>> PeopleAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EntryPerson>>([]);

    public Task<IReadOnlyList<EntryCustomer>> FindCustomersAsync(Viewer viewer, string typed, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EntryCustomer>>([]);

    public Task<EntryCustomer?> FindCustomerAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken) => Task.FromResult<EntryCustomer?>(null);

    public Task<EntryDraft?> FindAsync(Viewer viewer, string form, CancellationToken cancellationToken) => Task.FromResult(Drafts.Find(draft => draft.Form == form));

    public Task<IReadOnlyList<EntryDraft>> AllAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EntryDraft>>(Drafts);

    public Task KeepAsync(Viewer viewer, string form, string content, CancellationToken cancellationToken)
    {
        Drafts.RemoveAll(draft => draft.Form == form);
        Drafts.Add(new EntryDraft { MemberId = viewer.Id, Form = form, Content = content, SavedAt = new DateTime(2026, 10, 6, 9, 0, 0, DateTimeKind.Utc) });
        return Task.CompletedTask;
    }

    public Task DropAsync(Viewer viewer, string form, CancellationToken cancellationToken)
    {
        Drafts.RemoveAll(draft => draft.Form == form);
        return Task.CompletedTask;
    }

    public Task<ResponseOutcome> EnterAsync(Viewer viewer, ResponseEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ResponseOutcome> CorrectAsync(Viewer viewer, ResponseId response, int version, ResponseEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ResponseOutcome> WithdrawAsync(Viewer viewer, ResponseId response, int version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CostOutcome> EnterAsync(Viewer viewer, CostEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CostOutcome> CorrectAsync(Viewer viewer, CostId cost, int version, CostEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CostOutcome> WithdrawAsync(Viewer viewer, CostId cost, int version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SurveyFault>> AddAsync(Viewer viewer, SurveyEntry survey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SurveyFault>> AddWaveAsync(Viewer viewer, SurveyId survey, WaveEntry wave, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SurveyFault>> EndWaveAsync(Viewer viewer, WaveId wave, DateOnly? lastDay, CancellationToken cancellationToken) => throw new NotSupportedException();
}
