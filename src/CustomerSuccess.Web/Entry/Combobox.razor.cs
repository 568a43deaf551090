using CustomerSuccess.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Entry;

/// <summary>Lets people type a name and choose it from a list. What is typed and what is chosen belong to the page.</summary>
public sealed partial class Combobox : IDisposable
{
    /// <summary>Between the last keystroke and the search: less than a person notices, more than lies between two strokes of a fast typist.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);
    private readonly LatestOnly _search = new();
    private ElementReference _input;
    private IReadOnlyList<ComboChoice> _found = [];
    private int _active = -1;
    private bool _isOpen;
    private bool _isSearching;
    private bool _choosesWhenFound;

    /// <summary>What stands in the box. Kept here, since this box is drawn before those around it have handed back what was typed:
    /// an older text drawn in between would wipe out the keys pressed meanwhile.</summary>
    private string _text = string.Empty;

    private string? _given;

    [Inject] public required IStringLocalizer<Combobox> Text { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    /// <summary>What the list is of.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Id and descriptions of the input, from its field.</summary>
    [Parameter, EditorRequired] public required IReadOnlyDictionary<string, object> Attributes { get; set; }

    [Parameter, EditorRequired] public required string Value { get; set; }

    /// <summary>Searches what was typed.</summary>
    [Parameter, EditorRequired] public required Func<string, CancellationToken, Task<IReadOnlyList<ComboChoice>>> Find { get; set; }

    /// <summary>Something was typed, by which nothing is chosen any more.</summary>
    [Parameter] public EventCallback<string> OnTyped { get; set; }

    [Parameter] public EventCallback<ComboChoice> OnChosen { get; set; }

    /// <summary>The box was left.</summary>
    [Parameter] public EventCallback OnLeft { get; set; }

    /// <summary>Enter was pressed while the list was closed.</summary>
    [Parameter] public EventCallback OnEnter { get; set; }

    /// <summary>Whether names that are not in the list are taken, too; then nothing is chosen until the arrows say so.</summary>
    [Parameter] public bool TakesOthers { get; set; }

    private bool IsOpen => _isOpen && _found.Count > 0;

    private string ListId => Attributes["id"] + "-list";

    private string? Announcement => !_isOpen || _isSearching ? null : _found.Count == 0 ? Text["NothingFound"].Value : Text["Found", Display.Number(_found.Count)].Value;

    /// <summary>Moves the keyboard here.</summary>
    public ValueTask FocusAsync() => _input.FocusAsync();

    public void Dispose() => _search.Dispose();

    private string OptionId(int index) => $"{ListId}-{index}";

    protected override void OnParametersSet()
    {
        if (Value != _given)
        {
            (_given, _text) = (Value, Value);
        }
    }

    private async Task TypedAsync(string? typed)
    {
        _text = typed ?? string.Empty;
        await OnTyped.InvokeAsync(_text);
        await SearchAsync(_text, Pause);
    }

    private async Task FocusedAsync()
    {
        // A short list, such as the people of one customer, is worth seeing before anything is typed.
        if (TakesOthers && Value.Length == 0)
        {
            await SearchAsync(string.Empty, TimeSpan.Zero);
        }
    }

    private async Task SearchAsync(string text, TimeSpan pause)
    {
        var cancellation = _search.Next();
        (_isSearching, _isOpen, _choosesWhenFound) = (true, true, false);
        try
        {
            await Task.Delay(pause, Time, cancellation);
            _found = await Find(text, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }

        _isSearching = false;
        _active = TakesOthers || _found.Count == 0 ? -1 : 0;
        if (_choosesWhenFound && _found.Count > 0)
        {
            await ChooseAsync(_found[0]);
        }
    }

    private async Task KeyPressedAsync(KeyboardEventArgs pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowDown" when IsOpen:
                _active = (_active + 1) % _found.Count;
                break;
            case "ArrowDown":
                await SearchAsync(Value, TimeSpan.Zero);
                break;
            case "ArrowUp" when IsOpen:
                _active = _active <= 0 ? _found.Count - 1 : _active - 1;
                break;
            case "Escape":
                Close();
                break;
            case "Tab" when IsOpen && _active >= 0 && !pressed.ShiftKey:
            case "Enter" or "NumpadEnter" when IsOpen && _active >= 0:
                await ChooseAsync(_found[_active]);
                break;
            case "Enter" or "NumpadEnter" when _isSearching && !TakesOthers:
                // Typed faster than found: the first one that comes is meant.
                _choosesWhenFound = true;
                break;
            case "Enter" or "NumpadEnter":
                Close();
                await OnEnter.InvokeAsync();
                break;
        }
    }

    private async Task ChooseAsync(ComboChoice choice)
    {
        Close();
        await OnChosen.InvokeAsync(choice);
    }

    private async Task LeftAsync()
    {
        Close();
        await OnLeft.InvokeAsync();
    }

    private void Close()
    {
        _search.Next();
        (_isOpen, _isSearching, _choosesWhenFound, _active, _found) = (false, false, false, -1, []);
    }
}
