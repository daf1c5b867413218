using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Authoring.Sources;

namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>
/// The questions about a stack, in their order. What is asked, and what is suggested, depends on the answers before: the
/// questions are made one by one while they are answered.
/// </summary>
/// <param name="schema">The schema of the settings.</param>
/// <param name="answers">The answers so far.</param>
/// <param name="stack">The stack's name.</param>
/// <param name="source">The stack that is copied; null makes a new one.</param>
internal sealed partial class Questionnaire(SchemaNode schema, Answers answers, string stack, SourceStack? source)
{
    private readonly Dictionary<string, Func<string?>> _fromSource = new(StringComparer.Ordinal);

    /// <summary>The kind of the stack, as far as that is known.</summary>
    public StackKind Kind => StackKind.Named(answers.Text("kind")) ?? SourceKind ?? StackKind.Vsphere;

    private StackKind? SourceKind => source is null ? null : StackKind.Of(source.Moved(answers));

    /// <summary>The questions.</summary>
    public IEnumerable<Question> Questions()
    {
        yield return KindOfStack();
        foreach (Question question in OfKind())
        {
            yield return question;
        }
    }

    /// <summary>Whether the stack that is copied has no answer to a question.</summary>
    public bool IsNew(string key) => string.IsNullOrEmpty(FromSource(key));

    /// <summary>The stack that the answers make.</summary>
    public StackDraft Draft()
    {
        StackDraft draft = source?.Moved(answers) ?? new StackDraft();
        foreach (Question question in Questions())
        {
            string answer = answers.Text(question.Key);
            if (source is null ? answer.Length > 0 || !question.Optional : answer != Normal(FromSource(question.Key)))
            {
                question.Write(draft, answer);
            }
        }

        if (Kind.HasFabric)
        {
            WriteLeaves(draft);
            WriteOutside(draft);
        }
        else
        {
            WriteRoutedLeaves(draft);
            WriteReach(draft);
        }

        WriteMachines(draft);
        return draft;
    }

    private IEnumerable<Question> OfKind()
    {
        StackKind kind = Kind;
        IEnumerable<Question> first = kind.HasFabric
            ? Cluster().Concat(Ranges()).Concat(Addresses()).Concat(AsNumbers()).Concat(Leaves()).Concat(Nodes()).Append(Reuse()).Concat(FloatingDomain())
            : Cluster().Concat(Ranges()).Concat(RoutedAddresses()).Concat(RoutedLeaves()).Concat(Nodes()).Concat(Reach());
        IEnumerable<Question> machines = kind.HasMachines ? VSphere().Concat(BareMetal()).Concat(SshKey()).Concat(KubernetesVersion()) : [];
        IEnumerable<Question> fabric = kind.HasFabric ? Outside().Prepend(Contracts()) : [];
        IEnumerable<Question> last = kind.HasMachines ? Addons() : [];
        return first.Concat(machines).Concat(fabric).Concat(last).Concat(Providers());
    }

    private Question KindOfStack() => WithSource(new Question("kind", $"Kind of stack: {string.Join(" or ", StackKind.All.Select(kind => kind.Name))}")
    {
        About = string.Join('\n', StackKind.All.Select(kind => $"{kind.Name,-15} {schema.Find(kind.Setting)?.Description}")),
        Default = static () => StackKind.Vsphere.Name,
        Check = text => StackKind.Named(text) is not { } kind ? OneOf(text, [.. StackKind.All.Select(known => known.Name)])
            : SourceKind is { } before && kind != before && !(StackKind.Exchangeable.Contains(before) && StackKind.Exchangeable.Contains(kind))
            ? $"found '{text}', but the stack that is copied is of the kind '{before.Name}', which no other one is made of"
            : null,
        Write = static (draft, text) =>
        {
            if (text == StackKind.FabricOnly.Name)
            {
                draft.Set("cluster.scope", JsonValue.Create("fabric"));
            }

            if (text == StackKind.RouterOnHost.Name)
            {
                draft.Set("bgp.scheme", JsonValue.Create("per-node"));
            }
        },
    }, () => SourceKind!.Name);

    private static string Normal(string? text) => text is null ? "\0" : string.Join(", ", Answers.Split(text));

    private string? FromSource(string key) => _fromSource.GetValueOrDefault(key)?.Invoke();

    private IEnumerable<Question> Cluster()
    {
        yield return Scalar("cluster", "Name of the cluster", "cluster.name", () => Error("cluster.name", stack) is null ? stack : null);
        yield return Scalar("domain", "DNS domain of the nodes", "cluster.domain");
        yield return List("dns-servers", "Name servers", "cluster.dnsServers", HostNumbers.AddressError);
        yield return List("ntp-servers", "Time servers", "cluster.ntpServers");
    }

    /// <summary>A question whose answer is the value of one setting.</summary>
    private Question Scalar(string flag, string prompt, string path, Func<string?>? derived = null, bool optional = false, string of = "")
    {
        SchemaNode? about = schema.Find(new SettingPath(path).InSchema);
        string words = about is { Words.Count: > 0 } ? $": {string.Join(" or ", about.Words)}" : "";
        return WithSource(new Question(flag, prompt + words)
        {
            Of = of,
            About = about?.Description ?? "",
            Optional = optional,
            Derived = derived is not null,
            Default = () => derived?.Invoke() ?? about?.Default?.ToString() ?? (optional ? "" : null),
            Check = text => text.Length == 0 && optional ? null : about is null ? null : SchemaCheck.Text(about, text),
            Write = (draft, text) => draft.Set(path, text.Length == 0 ? null : SchemaCheck.Value(about, text)),
        }, () => source!.Moved(answers).Get(path)?.ToString() ?? about?.Default?.ToString() ?? (optional && derived is null ? "" : null));
    }

    /// <summary>A question whose answer is a list of texts.</summary>
    private Question List(string flag, string prompt, string path, Func<string, string?>? check = null, Func<string?>? derived = null, bool optional = false, string of = "")
    {
        SchemaNode? about = schema.Find(path);
        return WithSource(new Question(flag, prompt)
        {
            Of = of,
            About = about?.Description ?? "",
            Optional = optional,
            Derived = derived is not null,
            Default = () => derived?.Invoke() ?? (optional ? "" : null),
            Check = text => ListError(about, text, check),
            Write = (draft, text) => draft.Set(path, Texts(Answers.Split(text))),
        }, () => source!.Moved(answers).Get(path) is JsonArray list ? string.Join(", ", list.Select(item => item!.ToString())) : optional ? "" : null);
    }

    /// <summary>With a stack to copy, its value is the default.</summary>
    private Question WithSource(Question question, Func<string?> read)
    {
        if (source is null)
        {
            return question;
        }

        _fromSource[question.Key] = read;
        Func<string?> derived = question.Default;
        return question with { Default = () => read() ?? derived() };
    }

    /// <summary>Whether the stack that is copied has a setting.</summary>
    private bool Copies(string path) => source?.Moved(answers).Get(path) is not null;

    private string About(params IEnumerable<string> paths) => string.Join(' ', paths.Select(path => schema.Find(path)?.Description ?? ""));

    private string? Error(string path, string text) => schema.Find(path) is { } about ? SchemaCheck.Text(about, text) : null;

    private static string? ListError(SchemaNode? about, string text, Func<string, string?>? check)
    {
        IReadOnlyList<string> items = Answers.Split(text);
        string? error = items.Select(item => check?.Invoke(item) ?? (about?.Items is { } each ? SchemaCheck.Text(each, item) : null)).FirstOrDefault(found => found is not null);
        return error
            ?? (about?.Json["minItems"] is { } least && items.Count < (int)least ? $"needs at least {least}" : null)
            ?? (about?.Json["maxItems"] is { } most && items.Count > (int)most ? $"has {items.Count}; at most {most} are allowed" : null);
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
