using System.Net;
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
    /// <summary>The questions.</summary>
    public IEnumerable<Question> Questions() => Routed
        ? Cluster().Concat(Ranges()).Concat(RoutedHosts()).Concat(Nodes()).Concat(SshKey()).Concat(Kubernetes())
        : FabricOnly ? Fabric().Append(Contracts()).Concat(Apic())
        : Fabric().Concat(Machines()).Concat(SshKey()).Concat(Kubernetes()).Concat(Apic()).Concat(VCenter());

    /// <summary>Whether the stack that is copied has hosts that route themselves, without ACI.</summary>
    private bool Routed => Copies("hostRouting");

    /// <summary>Whether the stack that is copied builds the fabric's side of a cluster alone.</summary>
    private bool FabricOnly => source?.Moved(answers).Get("cluster.scope")?.ToString() == "fabric";

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

        if (!Routed)
        {
            WriteLeaves(draft);
        }

        return draft;
    }

    private static string Normal(string? text) => text is null ? "\0" : string.Join(", ", Answers.Split(text));

    private readonly Dictionary<string, Func<string?>> _fromSource = new(StringComparer.Ordinal);

    private string? FromSource(string key) => _fromSource.GetValueOrDefault(key)?.Invoke();

    private IEnumerable<Question> Fabric() => Cluster().Concat(Ranges()).Concat(Addresses()).Concat(AsNumbers()).Concat(Leaves()).Concat(Nodes());

    private IEnumerable<Question> Cluster()
    {
        yield return Scalar("cluster", "Name of the cluster", "cluster.name", () => Error("cluster.name", stack) is null ? stack : null);
        yield return Scalar("domain", "DNS domain of the nodes", "cluster.domain");
        yield return List("dns-servers", "Name servers", "cluster.dnsServers", HostNumbers.AddressError);
        yield return List("ntp-servers", "Time servers", "cluster.ntpServers");
    }

    /// <summary>A question whose answer is the value of one setting.</summary>
    private Question Scalar(string flag, string prompt, string path, Func<string?>? derived = null, bool optional = false)
    {
        SchemaNode? about = schema.Find(new SettingPath(path).InSchema);
        string words = about is { Words.Count: > 0 } ? $": {string.Join(" or ", about.Words)}" : "";
        return WithSource(new Question(flag, prompt + words)
        {
            About = about?.Description ?? "",
            Optional = optional,
            Derived = derived is not null,
            Default = () => derived?.Invoke() ?? about?.Default?.ToString() ?? (optional ? "" : null),
            Check = text => text.Length == 0 && optional ? null : about is null ? null : SchemaCheck.Text(about, text),
            Write = (draft, text) => draft.Set(path, text.Length == 0 ? null : SchemaCheck.Value(about, text)),
        }, () => source!.Moved(answers).Get(path)?.ToString() ?? about?.Default?.ToString() ?? (optional && derived is null ? "" : null));
    }

    /// <summary>A question whose answer is a list of texts.</summary>
    private Question List(string flag, string prompt, string path, Func<string, string?>? check = null, Func<string?>? derived = null, bool optional = false)
    {
        SchemaNode? about = schema.Find(path);
        return WithSource(new Question(flag, prompt)
        {
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

    private IReadOnlyList<IPNetwork> Subnets => [.. answers.List("node-subnet").Select(HostNumbers.Prefix).OfType<IPNetwork>()];

    /// <summary>The addresses with one number in the node subnets; null where a subnet is too small or there is none.</summary>
    private string? PerSubnet(UInt128 number)
    {
        IPAddress?[] addresses = [.. Subnets.Select(subnet => HostNumbers.At(subnet, number))];
        return addresses.Length == 0 || addresses.Contains(null) ? null : string.Join(", ", addresses.Select(address => address!.ToString()));
    }

    /// <summary>One address for each node subnet, in their order.</summary>
    private string? PerSubnetError(string text)
    {
        IReadOnlyList<string> addresses = Answers.Split(text);
        IReadOnlyList<IPNetwork> subnets = Subnets;
        return addresses.Count != subnets.Count
            ? $"has {addresses.Count} addresses; must have one for each node subnet ({string.Join(", ", subnets)})"
            : addresses.Zip(subnets).Select(pair => InsideError(pair.First, pair.Second)).FirstOrDefault(error => error is not null);
    }

    private static string? InsideError(string text, IPNetwork subnet)
        => HostNumbers.AddressError(text) ?? (subnet.Contains(IPAddress.Parse(text)) ? null : $"found {text}, which is not in the node subnet {subnet}");
}
