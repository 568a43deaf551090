using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Entry;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Costs;

/// <summary>Draws the fields of a cost and passes on what people do with them.</summary>
public sealed partial class CostFields
{
    private ElementReference _kind;

    [Inject] public required IStringLocalizer<CostPanel> Text { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [CascadingParameter] public required EditContext Edit { get; set; }

    [Parameter, EditorRequired] public required CostForm Form { get; set; }

    [Parameter, EditorRequired] public required CostChoices Choices { get; set; }

    [Parameter, EditorRequired] public required Func<string, CancellationToken, Task<IReadOnlyList<ComboChoice>>> FindCustomers { get; set; }

    [Parameter] public EventCallback<string> OnCustomerTyped { get; set; }

    [Parameter] public EventCallback<ComboChoice> OnCustomerChosen { get; set; }

    [Parameter] public EventCallback OnCustomerLeft { get; set; }

    /// <summary>Any field has changed.</summary>
    [Parameter] public EventCallback OnTyped { get; set; }

    /// <summary>Enter was pressed where a form is not sent by itself.</summary>
    [Parameter] public EventCallback OnSave { get; set; }

    private string AmountLabel => Choices.Units.Count > 1 ? Text["Amount"] : Text["AmountIn", Choices.Units[0].Name];

    /// <summary>Gets the amount in words: one zero too many, or rials for tomans, is heard before it is saved.</summary>
    private string? Words => Form.Money is { MinorUnits: > 0 } amount ? Display.AmountInWords(amount) : null;

    private string? SpanHint => Form.Days is { } days ? Display.Days(days, Display.Choices.Calendar) : null;

    /// <summary>Moves the keyboard to the first field of the next cost.</summary>
    public ValueTask FocusAsync() => _kind.FocusAsync();

    private async Task SetAsync(Action set)
    {
        set();
        await OnTyped.InvokeAsync();
    }

    private async Task ChooseAsync(string field, Action set)
    {
        await SetAsync(set);
        if (Edit.GetValidationMessages(Edit.Field(field)).Any())
        {
            Edit.NotifyFieldChanged(Edit.Field(field));
        }
    }

    private Task SwitchAsync() => SetAsync(() =>
    {
        if (!Form.HasDays && Form.Days is { } month)
        {
            Form.FirstDay = Language.TypedDate.Write(month.Start, Display.Choices.Calendar);
            Form.LastDay = Language.TypedDate.Write(month.LastDay, Display.Choices.Calendar);
        }

        Form.HasDays = !Form.HasDays;
    });
}
