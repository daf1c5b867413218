using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;

namespace CalicoAci.Engine.Rendering;

/// <summary>What a source of files works with.</summary>
/// <param name="Plan">The plan; its resources in ordinal order of their URNs, so that every run gives the same files.</param>
/// <param name="Resources">The resources in that order.</param>
/// <param name="ProgramDirectory">The program's folder, to which the paths of its assets are relative.</param>
/// <param name="Files">Where the files go.</param>
internal sealed record RenderContext(Plan Plan, IReadOnlyList<PlannedResource> Resources, string ProgramDirectory, FileCollection Files);
