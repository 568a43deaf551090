using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Customers;

/// <summary>A feedback note as it is typed (AM5).</summary>
public sealed class NoteForm
{
    /// <summary>Gets the identifier that the note will have, so that a second submit saves nothing more.</summary>
    public FeedbackNoteId Key { get; } = FeedbackNoteId.New();

    public required DateOnly Today { get; init; }

    public string? Day { get; set; }

    public FeedbackSource Source { get; set; } = FeedbackSource.OneToOne;

    public string Contact { get; set; } = string.Empty;

    public HashSet<string> Topics { get; } = [];

    public string? Liked { get; set; }

    public string? Disliked { get; set; }

    public string? Observation { get; set; }

    /// <summary>Gets or sets the feeling, −2 to 2; empty when it was not noticed.</summary>
    public string Sentiment { get; set; } = string.Empty;

    public bool IsSensitive { get; set; }

    /// <summary>Gets the day that was typed; none when it is no day.</summary>
    public DateOnly? On => TypedDate.TryRead(Day, out var day) ? day : null;

    /// <summary>Gets the feeling that was chosen.</summary>
    public int? Feeling => int.TryParse(Sentiment, System.Globalization.CultureInfo.InvariantCulture, out var feeling) ? feeling : null;

    /// <summary>Gets whether anything was said, chosen or felt.</summary>
    public bool SaysSomething => Topics.Count > 0 || Feeling is not null || new[] { Liked, Disliked, Observation }.Any(text => !string.IsNullOrWhiteSpace(text));
}
