namespace CalicoAci.Components.Fabric.Security;

/// <summary>A contract.</summary>
/// <param name="Contract">The contract: created with its subjects, or looked up.</param>
/// <param name="Scope">Between whom it may work.</param>
/// <param name="Subjects">Its subjects; none for a contract that is looked up.</param>
public sealed record ContractOptions(FabricObject Contract, ContractScope Scope, IReadOnlyList<SubjectOptions> Subjects);
