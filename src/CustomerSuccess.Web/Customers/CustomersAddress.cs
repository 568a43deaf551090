using System.Globalization;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Customers;

/// <summary>What an address says about a list of customers. Addresses are typed by people: what cannot be read is left aside.</summary>
public sealed record CustomersAddress
{
    private static readonly Dictionary<CustomerSort, string> SortNames = new()
    {
        [CustomerSort.Need] = "need",
        [CustomerSort.Name] = "name",
        [CustomerSort.Segment] = "segment",
        [CustomerSort.Health] = "health",
        [CustomerSort.HealthChange] = "change",
        [CustomerSort.Coverage] = "coverage",
        [CustomerSort.LastContact] = "contact",
        [CustomerSort.LastAnswer] = "nps",
        [CustomerSort.Renewal] = "renewal",
        [CustomerSort.Mrr] = "mrr",
        [CustomerSort.OpenActions] = "actions",
        [CustomerSort.Manager] = "manager",
    };

    private static readonly Dictionary<CustomerSign, string> SignNames = new()
    {
        [CustomerSign.AtRisk] = "at-risk",
        [CustomerSign.Dropped] = "dropped",
        [CustomerSign.NoContact] = "no-contact",
        [CustomerSign.RenewsSoon] = "renewal",
        [CustomerSign.Detractor] = "detractor",
        [CustomerSign.StaleData] = "stale",
        [CustomerSign.ActionOverdue] = "overdue",
    };

    private static readonly Dictionary<HealthBand, string> BandNames = new()
    {
        [HealthBand.Healthy] = "healthy",
        [HealthBand.Watch] = "watch",
        [HealthBand.AtRisk] = "at-risk",
        [HealthBand.NotEnoughData] = "no-data",
    };

    public string? Search { get; init; }

    public CustomerSign? Sign { get; init; }

    public CustomerSort Sort { get; init; }

    public bool Descending { get; init; }

    public CustomerStanding Standing { get; init; } = CustomerStanding.All;

    public int Page { get; init; } = 1;

    public IReadOnlyList<string> Segments { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<MemberId> Managers { get; init; } = [];

    public IReadOnlyList<PlanId> Plans { get; init; } = [];

    public IReadOnlyList<HealthBand> Bands { get; init; } = [];

    /// <summary>Gets how many rows come before the page.</summary>
    public int Skip => (Page - 1) * CustomersView.PageSize;

    /// <summary>Gets whether anything narrows the list.</summary>
    public bool IsNarrowed => Search is not null || Sign is not null || Segments.Count + Countries.Count + Managers.Count + Plans.Count + Bands.Count > 0;

    /// <summary>Reads an address, whose order is by name unless it says otherwise.</summary>
    public static CustomersAddress Read(CustomersQueryText text)
    {
        var (sort, descending) = ReadSort(text.Sort, (CustomerSort.Name, false));
        return new CustomersAddress
        {
            Search = string.IsNullOrWhiteSpace(text.Search) ? null : text.Search.Trim(),
            Sign = ReadSign(text.Sign),
            Sort = sort,
            Descending = descending,
            Standing = text.Standing switch { "active" => CustomerStanding.Active, "former" => CustomerStanding.Former, _ => CustomerStanding.All },
            Page = ReadPage(text.Page),
            Segments = text.Segments ?? [],
            Countries = text.Countries ?? [],
            Managers = [.. ReadIds(text.Managers).Select(id => new MemberId(id))],
            Plans = [.. ReadIds(text.Plans).Select(id => new PlanId(id))],
            Bands = ReadBands(text.Bands),
        };
    }

    /// <summary>Returns the word for a sign in the address.</summary>
    public static string NameOf(CustomerSign sign) => SignNames[sign];

    /// <summary>Returns the word for a band in the address.</summary>
    public static string NameOf(HealthBand band) => BandNames[band];

    /// <summary>Returns the word for an order in the address; a minus before it turns it round.</summary>
    public static string NameOf(CustomerSort sort, bool descending) => (descending ? "-" : string.Empty) + SortNames[sort];

    /// <summary>Reads the order: a word, with a minus before it when turned round.</summary>
    public static (CustomerSort Sort, bool Descending) ReadSort(string? text, (CustomerSort Sort, bool Descending) usual)
    {
        var word = text?.TrimStart('-');
        var found = SortNames.Where(pair => pair.Value == word).Select(pair => (CustomerSort?)pair.Key).FirstOrDefault();
        return found is { } sort ? (sort, text!.StartsWith('-')) : usual;
    }

    public static CustomerSign? ReadSign(string? text) => Find(SignNames, text);

    public static IReadOnlyList<HealthBand> ReadBands(string[]? words) => [.. (words ?? []).Select(word => Find(BandNames, word)).OfType<HealthBand>().Distinct()];

    public static IReadOnlyList<Guid> ReadIds(string[]? words) =>
        [.. (words ?? []).Select(word => Guid.TryParse(word, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    /// <summary>Reads a page number in any digits; 1 for anything else.</summary>
    public static int ReadPage(string? text) =>
        int.TryParse(DigitText.ToLatin(text ?? string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1;

    /// <summary>Returns the question that the address asks.</summary>
    public CustomerQuery Query(Filter? only = null) => new()
    {
        Search = Search,
        Filter = only ?? new Filter { Segments = Segments, Countries = Countries, Managers = Managers, Plans = Plans },
        Bands = Bands,
        Signs = Sign is { } sign ? [sign] : [],
        Standing = Standing,
        Sort = Sort,
        Descending = Descending,
        Skip = Skip,
        Take = CustomersView.PageSize,
    };

    private static TKey? Find<TKey>(Dictionary<TKey, string> names, string? text)
        where TKey : struct => names.Where(pair => pair.Value == text).Select(pair => (TKey?)pair.Key).FirstOrDefault();
}
