using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>The form of a feedback note.</summary>
public sealed partial class NoteDialog
{
    private static readonly string[] Feelings = ["2", "1", "0", "-1", "-2"];
    private NoteForm _form = new() { Today = default };
    private bool _isSaving;
    private bool _isRefused;

    [Inject] public required IFeedbackNotes Notes { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired] public CustomerId Customer { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<ContactChoice> Contacts { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>Raised after something was saved or undone.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    protected override void OnInitialized() => _form = new NoteForm { Today = Today, Day = TypedDate.Write(Today, Display.Choices.Calendar) };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Toggle(string topic)
    {
        if (!_form.Topics.Remove(topic))
        {
            _form.Topics.Add(topic);
        }
    }

    private async Task SaveAsync()
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            var viewer = await Viewers.CurrentAsync();
            var note = await Notes.AddAsync(Entry(), viewer);
            var saved = OnSaved;
            Toasts.ShowWithUndo(Text["Saved"], Text["CannotUndo"], async () =>
            {
                await Notes.RemoveAsync(note, viewer);
                await saved.InvokeAsync();
            });
            await OnSaved.InvokeAsync();
            await OnClose.InvokeAsync();
        }
        catch (RecordConflictException)
        {
            _isRefused = true;
        }
        finally
        {
            _isSaving = false;
        }
    }

    private FeedbackEntry Entry() => new(_form.Key, Customer)
    {
        Contact = Guid.TryParse(_form.Contact, out var contact) ? new ContactId(contact) : null,
        On = _form.On!.Value,
        Source = _form.Source,
        Topics = [.. FeedbackTopics.All.Where(_form.Topics.Contains)],
        Liked = Said(_form.Liked),
        Disliked = Said(_form.Disliked),
        Observation = Said(_form.Observation),
        Sentiment = _form.Feeling,
        IsSensitive = _form.IsSensitive,
    };
}
