using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CustomerSuccess.Web.Entry;

/// <summary>Draws a field of one line with its label and messages.</summary>
public sealed partial class TextEntry
{
    private ElementReference _input;

    [CascadingParameter] public EditContext? Form { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter, EditorRequired] public required Expression<Func<string>> For { get; set; }

    [Parameter, EditorRequired] public required string Value { get; set; }

    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    [Parameter] public string? Hint { get; set; }

    [Parameter] public string? Warning { get; set; }

    [Parameter] public string? Class { get; set; }

    [Parameter] public string? InputClass { get; set; }

    [Parameter] public string? InputMode { get; set; }

    /// <summary>The id of a list of suggestions.</summary>
    [Parameter] public string? List { get; set; }

    /// <summary><c>auto</c> for names and sentences, which may be of the other language.</summary>
    [Parameter] public string? Direction { get; set; }

    [Parameter] public bool IsRequired { get; set; }

    /// <summary>Moves the keyboard here.</summary>
    public ValueTask FocusAsync() => _input.FocusAsync();

    private async Task TypedAsync(string? typed)
    {
        await ValueChanged.InvokeAsync(typed ?? string.Empty);
        var field = FieldIdentifier.Create(For);
        if (Form is not null && Form.GetValidationMessages(field).Any())
        {
            Form.NotifyFieldChanged(field);
        }
    }

    private async Task LeftAsync(ChangeEventArgs left)
    {
        await ValueChanged.InvokeAsync((string?)left.Value ?? string.Empty);
        Form?.NotifyFieldChanged(FieldIdentifier.Create(For));
    }
}
