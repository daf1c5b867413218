using System.Collections.Immutable;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Monitor;

/// <summary>Answers look-ups from the stack's fixtures, and remembers what a real run will ask.</summary>
/// <param name="fixtures">The answers.</param>
/// <param name="catalog">What is known about functions.</param>
/// <param name="identities">What is known about IDs.</param>
internal sealed class LookupLog(Fixtures fixtures, DefinitionCatalog catalog, IResourceIdentities? identities)
{
    private readonly Dictionary<string, Lookup> _lookups = new(StringComparer.Ordinal);

    /// <summary>All look-ups, each once, in the order of their tokens and arguments.</summary>
    public ImmutableArray<Lookup> ToImmutable()
    {
        lock (_lookups)
        {
            return [.. _lookups.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Value)];
        }
    }

    /// <summary>Gives what the fixtures say, with the arguments as real providers repeat them; null where they say nothing.</summary>
    public PropertyValue.MapValue? Find(string token, PropertyValue.MapValue arguments)
    {
        PropertyValue.MapValue? answer = fixtures.Find(token, arguments);
        if (answer is not null)
        {
            ObjectDefinition? outputs = catalog.Function(token)?.Outputs;
            var repeated = arguments.Members.Where(a => outputs is null || outputs.Properties.ContainsKey(a.Key));
            answer = Properties.Overlay(new PropertyValue.MapValue(Properties.NoMembers.AddRange(repeated)), answer);
            if (!answer.Members.ContainsKey("id") && identities?.LookupIdOf(token, arguments) is { } id)
            {
                answer = new PropertyValue.MapValue(answer.Members.Add("id", new PropertyValue.StringValue(id)));
            }
        }

        lock (_lookups)
        {
            _lookups.TryAdd($"{token} {PropertyJson.Text(arguments)}", new Lookup(token, arguments, answer ?? PropertyValue.Unknown));
        }

        return answer;
    }

    /// <summary>An answer in which everything is unknown.</summary>
    public PropertyValue.MapValue Unknown(string token)
    {
        var members = Properties.NewMembers();
        if (catalog.Function(token) is { } function)
        {
            foreach (string name in function.Outputs.Properties.Keys)
            {
                members[name] = PropertyValue.Unknown;
            }
        }

        return new PropertyValue.MapValue(members.ToImmutable());
    }
}
