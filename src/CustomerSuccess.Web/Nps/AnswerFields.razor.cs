using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Entry;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Nps;

/// <summary>Draws the fields of an answer and passes on what people do with them.</summary>
public sealed partial class AnswerFields
{
    private Combobox? _customer;

    [Inject] public required IStringLocalizer<AnswerPanel> Text { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [CascadingParameter] public required EditContext Edit { get; set; }

    [Parameter, EditorRequired] public required AnswerForm Form { get; set; }

    [Parameter, EditorRequired] public required Func<string, CancellationToken, Task<IReadOnlyList<ComboChoice>>> FindCustomers { get; set; }

    [Parameter, EditorRequired] public required Func<string, CancellationToken, Task<IReadOnlyList<ComboChoice>>> FindPeople { get; set; }

    [Parameter] public EventCallback<string> OnCustomerTyped { get; set; }

    [Parameter] public EventCallback<ComboChoice> OnCustomerChosen { get; set; }

    [Parameter] public EventCallback OnCustomerLeft { get; set; }

    [Parameter] public EventCallback<string> OnPersonTyped { get; set; }

    [Parameter] public EventCallback<ComboChoice> OnPersonChosen { get; set; }

    /// <summary>Any field has changed.</summary>
    [Parameter] public EventCallback OnTyped { get; set; }

    /// <summary>Enter was pressed where a form is not sent by itself.</summary>
    [Parameter] public EventCallback OnSave { get; set; }

    private string ScoreLabel => Text["Score", Display.Number(Form.Scale.Lowest()), Display.Number(10)];

    private long? Chosen => TypedNumber.TryReadWhole(Form.Score, out var score) ? score : null;

    private bool HasMore => Form.Topics.Count > 0 || Form.Agent.Length > 0 || Form.Channel.Length > 0;

    private string? WaveDays => Form.Choices.Find(Form.Wave).Wave switch
    {
        { Until: { } until } wave => Text["WaveFromTo", Display.Date(wave.From), Display.Date(until.AddDays(-1))].Value,
        { } wave => Text["WaveFrom", Display.Date(wave.From)].Value,
        null => null,
    };

    /// <summary>Moves the keyboard to the first field of the next answer.</summary>
    public ValueTask FocusAsync() => _customer?.FocusAsync() ?? ValueTask.CompletedTask;

    private async Task SetAsync(Action set)
    {
        set();
        await OnTyped.InvokeAsync();
    }

    private async Task WaveChosenAsync(ChangeEventArgs chosen)
    {
        await SetAsync(() => Form.Wave = (string?)chosen.Value ?? string.Empty);
        Edit.NotifyFieldChanged(Edit.Field(nameof(AnswerForm.Wave)));
    }

    private Task ScoreTypedAsync(string? typed) => SetScoreAsync(typed ?? string.Empty);

    private Task ReasonTypedAsync(string? typed) => SetAsync(() => Form.Reason = typed ?? string.Empty);

    private Task ScoreChosenAsync(int score) => SetScoreAsync(score.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task SetScoreAsync(string score)
    {
        await SetAsync(() => Form.Score = score);
        if (Edit.GetValidationMessages(Edit.Field(nameof(AnswerForm.Score))).Any())
        {
            Edit.NotifyFieldChanged(Edit.Field(nameof(AnswerForm.Score)));
        }
    }

    private Task ToggleAsync(string topic) => SetAsync(() =>
    {
        if (!Form.Topics.Remove(topic))
        {
            Form.Topics.Add(topic);
        }
    });

    private async Task ReasonKeyAsync(KeyboardEventArgs pressed)
    {
        if (pressed is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true })
        {
            await OnSave.InvokeAsync();
        }
    }
}
