using System.Collections.Concurrent;
using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace CalicoAci.Engine.Monitor;

/// <summary>Takes the registrations of one run and answers them as a preview does.</summary>
/// <param name="project">The project's name.</param>
/// <param name="stack">The stack's name.</param>
/// <param name="catalog">What is known about resources.</param>
/// <param name="identities">What is known about IDs.</param>
/// <param name="comparison">Tells what a deployment would do.</param>
/// <param name="mask">Hides secrets.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class DeploymentState(
    string project,
    string stack,
    DefinitionCatalog catalog,
    IResourceIdentities? identities,
    StateComparison comparison,
    SecretMask mask,
    ProblemLog problems)
{
    private readonly ConcurrentDictionary<string, Registration> _resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PropertyValue.MapValue> _outputs = new(StringComparer.Ordinal);
    private volatile string _stackUrn = "";

    /// <summary>The URN of the stack's resource, or empty before it is registered.</summary>
    public string StackUrn => _stackUrn;

    /// <summary>All resources so far.</summary>
    public ICollection<Registration> Resources => _resources.Values;

    /// <summary>The name of the resource that was registered last, for messages.</summary>
    public string LastName { get; private set; } = "";

    /// <summary>Registers a resource.</summary>
    public RegisterResourceResponse Register(RegisterResourceRequest request)
    {
        string parent = ParentOf(request.Parent, request.Type);
        string urn = Urns.Create(stack, project, parent, request.Type, request.Name);
        ResourceDefinition? definition = catalog.Resource(request.Type);
        PropertyValue.MapValue inputs = OutputRules.MarkSecrets(definition, Read(request.Object, urn));
        if (definition is not null && (request.Custom || request.Remote))
        {
            new RegistrationCheck(urn, problems.Add).Check(definition, inputs);
        }

        PlannedResource resource = Describe(request, urn, parent, inputs);
        (ResourceChange change, SavedResource? saved) = comparison.Compare(resource, definition);
        bool same = change.Kind == ChangeKind.Same;
        string? id = request.Custom ? IdOf(request, inputs, change, saved) : null;
        PropertyValue.MapValue outputs = !request.Custom && !request.Remote ? Properties.EmptyMap
            : same && saved is { Outputs.Members.Count: > 0 } ? Properties.Overlay(saved.Outputs, inputs)
            : OutputRules.Compute(definition, request.Type, inputs, request.AdditionalSecretOutputs);
        var registration = new Registration(
            resource with
            {
                Id = id is null ? PropertyValue.Unknown : new PropertyValue.StringValue(id),
                Outputs = outputs,
            },
            change with { Id = id ?? "" });
        Add(registration);
        if (request.Type == Urns.StackType)
        {
            _stackUrn = urn;
        }

        return new RegisterResourceResponse
        {
            Urn = urn,
            Id = id ?? (request.Type.StartsWith(Urns.ProviderPrefix, StringComparison.Ordinal) ? Markers.Unknown : ""),
            Object = PropertyWriter.WriteObject(outputs),
        };
    }

    /// <summary>Reads a resource that something else manages.</summary>
    /// <param name="request">The request.</param>
    /// <param name="state">What the fixtures say about it, or null.</param>
    public ReadResourceResponse Read(ReadResourceRequest request, PropertyValue.MapValue? state)
    {
        string parent = ParentOf(request.Parent, request.Type);
        string urn = Urns.Create(stack, project, parent, request.Type, request.Name);
        PropertyValue.MapValue inputs = Read(request.Properties, urn);
        ResourceDefinition? definition = catalog.Resource(request.Type);
        PropertyValue.MapValue known = state is null ? inputs : Properties.Overlay(inputs, state);
        PropertyValue.MapValue outputs = request.Type == StackReferenceType && state is null
            ? Properties.Overlay(known, StackReferenceOutputs)
            : state is not null ? known : OutputRules.Compute(definition, request.Type, known, request.AdditionalSecretOutputs);
        PropertyValue id = request.Id == Markers.Unknown ? PropertyValue.Unknown : new PropertyValue.StringValue(request.Id);
        Add(new Registration(
            new PlannedResource
            {
                Urn = urn,
                Type = request.Type,
                Name = request.Name,
                Parent = parent,
                Custom = true,
                External = true,
                Inputs = inputs,
                Outputs = outputs,
                Id = id,
                Dependencies = [.. request.Dependencies],
                Provider = request.Provider,
            },
            new ResourceChange(ChangeKind.Read, urn, request.Type, request.Name) { Parent = parent, Id = request.Id == Markers.Unknown ? "" : request.Id }));
        return new ReadResourceResponse { Urn = urn, Properties = PropertyWriter.WriteObject(outputs) };
    }

    /// <summary>Takes the outputs of a component or of the stack.</summary>
    public void SetOutputs(RegisterResourceOutputsRequest request)
    {
        if (!_resources.TryGetValue(request.Urn, out Registration? registration))
        {
            throw new RpcException(StatusCode.InvalidArgument, $"Outputs arrived for '{request.Urn}', which is not registered.");
        }

        PropertyValue.MapValue outputs = Read(request.Outputs, request.Urn);
        if (_outputs.TryAdd(request.Urn, outputs))
        {
            _resources[request.Urn] = registration.WithOutputs(outputs);
        }
        else
        {
            problems.Error("its outputs were registered twice.", request.Urn);
        }
    }

    private const string StackReferenceType = "pulumi:pulumi:StackReference";

    private static PropertyValue.MapValue StackReferenceOutputs { get; } = new(Properties.NoMembers
        .Add("outputs", PropertyValue.Unknown)
        .Add("secretOutputNames", PropertyValue.Unknown));

    private void Add(Registration registration)
    {
        LastName = registration.Resource.Name;
        if (!_resources.TryAdd(registration.Resource.Urn, registration))
        {
            problems.Error(
                $"two resources have the name '{registration.Resource.Name}' and the type {registration.Resource.Type}; a name must be unique among the resources of a type.",
                registration.Resource.Urn);
        }
    }

    private string ParentOf(string parent, string type)
    {
        if (parent.Length > 0)
        {
            return parent;
        }

        return type == Urns.StackType ? "" : _stackUrn;
    }

    private PropertyValue.MapValue Read(Struct? properties, string urn)
    {
        var leaks = new List<string>();
        PropertyValue.MapValue hidden = mask.Hide(PropertyReader.ReadObject(properties), leaks);
        foreach (string leak in leaks)
        {
            problems.Error("this shows the value of a secret, but is not marked as one: it would stand in clear in the stack's state.", urn, leak);
        }

        return hidden;
    }

    private string? IdOf(RegisterResourceRequest request, PropertyValue.MapValue inputs, ResourceChange change, SavedResource? saved)
    {
        if (identities?.IdOf(request.Type, inputs) is { } known)
        {
            return known;
        }

        return change.Kind is ChangeKind.Same or ChangeKind.Update && saved is { Id.Length: > 0 } ? saved.Id
            : request.ImportId.Length > 0 ? request.ImportId
            : null;
    }

    private PlannedResource Describe(RegisterResourceRequest request, string urn, string parent, PropertyValue.MapValue inputs) => new()
    {
        Urn = urn,
        Type = request.Type,
        Name = request.Name,
        Parent = parent,
        Custom = request.Custom,
        Remote = request.Remote,
        Inputs = inputs,
        Dependencies = [.. request.Dependencies],
        PropertyDependencies = ReadDependencies(request.PropertyDependencies),
        Provider = request.Provider,
        Aliases = AliasResolver.Resolve(
            request, stack, project, parent, _resources.TryGetValue(parent, out Registration? registered) ? registered.Resource.Aliases : []),
        IgnoreChanges = [.. request.IgnoreChanges],
        ReplaceOnChanges = [.. request.ReplaceOnChanges],
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        Protect = request.Protect,
        RetainOnDelete = request.RetainOnDelete,
        DeleteBeforeReplace = request.DeleteBeforeReplace,
    };

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadDependencies(
        MapField<string, RegisterResourceRequest.Types.PropertyDependencies> dependencies)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach ((string property, RegisterResourceRequest.Types.PropertyDependencies urns) in dependencies)
        {
            read[property] = [.. urns.Urns];
        }

        return read.ToImmutable();
    }
}
