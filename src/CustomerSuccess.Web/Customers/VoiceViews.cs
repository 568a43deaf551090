using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts what a customer says into the user's words.</summary>
public sealed class VoiceViews(IStringLocalizer<VoiceCard> text, IDisplay display)
{
    /// <param name="records">The records.</param>
    /// <param name="opened">The sensitive notes that the user opened on this page.</param>
    public VoiceView Of(CustomerRecords records, IReadOnlyDictionary<Guid, FeedbackNote> opened) => new(
        [.. records.Answers.Select(answer => (answer.Response.AnsweredOn, Line: Answer(answer)))
            .Concat(records.Notes.Select(note => (note.On, Line: Note(opened.GetValueOrDefault(note.Id.Value) ?? note, records, opened.ContainsKey(note.Id.Value)))))
            .OrderByDescending(line => line.Item1)
            .Select(line => line.Line with { On = line.Item1 })],
        text["Counts", Counted("Answer", records.Answers.Count), Counted("Note", records.Notes.Count)]);

    private string Counted(string what, int count) => text[count == 1 ? $"Count.{what}" : $"Count.{what}s", display.Number(count)];

    /// <summary>Returns a topic's name; a topic of a company's own is shown as it is written.</summary>
    public string Topic(string topic) => text["Topic." + topic] is { ResourceNotFound: false } known ? known.Value : topic;

    private VoiceLineView Answer(CustomerAnswer answer) => new(
        answer.Response.Comment,
        Joined(answer.Person, display.Date(answer.Response.AnsweredOn), answer.Survey),
        answer.Response.Score is { } score ? text["Score", display.Number(score)] : text["Skipped"],
        [.. FeedbackTopics.Split(answer.Response.Topics).Select(Topic)],
        null,
        answer.Response.Agent is { Length: > 0 } agent ? [text["Agent", agent]] : []);

    private VoiceLineView Note(FeedbackNote note, CustomerRecords records, bool isOpened)
    {
        var isHidden = note.IsSensitive && !isOpened;
        var person = records.Contacts.FirstOrDefault(contact => contact.Id == note.ContactId)?.Name;
        var author = note.EnteredBy is { } by && records.People.TryGetValue(by, out var name) ? text["NotedBy", name].Value : null;
        return new VoiceLineView(
            isHidden ? null : note.Observation ?? note.Liked ?? note.Disliked ?? string.Empty,
            Joined(person, display.Date(note.On), text["Source." + note.Source], author),
            note.Sentiment is { } feeling ? text["Sentiment", display.Signed(feeling)].Value : null,
            [.. FeedbackTopics.Split(note.Topics).Select(Topic)],
            isHidden ? note.Id.Value : null,
            isHidden ? [] : [.. Extra(note)]);
    }

    private IEnumerable<string> Extra(FeedbackNote note)
    {
        if (note.Liked is { Length: > 0 } liked && note.Observation is not null)
        {
            yield return text["Liked", liked];
        }

        if (note.Disliked is { Length: > 0 } disliked && (note.Observation ?? note.Liked) is not null)
        {
            yield return text["Disliked", disliked];
        }

        if (note.Agent is { Length: > 0 } agent)
        {
            yield return text["Agent", agent];
        }
    }

    /// <summary>Each part keeps its own direction: names stand in sentences of the other script.</summary>
    private string Joined(params string?[] parts) => string.Join(text["Comma"], parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => $"\u2068{part}\u2069"));
}
