using System.Reflection;

namespace CalicoAci.StartupProfile;

/// <summary>Finds the methods behind the handles that the runtime tells in its events.</summary>
/// <remarks>Code that types share is told for <c>System.__Canon</c>, which public reflection hands out for a known declaring type only.</remarks>
internal sealed class MethodHandles
{
    private readonly MethodInfo _declaringType;
    private readonly ConstructorInfo _handle;

    /// <summary>Binds the runtime's own methods.</summary>
    /// <exception cref="MissingMethodException">This runtime has others.</exception>
    public MethodHandles()
    {
        Type handle = typeof(RuntimeMethodHandle).Assembly.GetType("System.RuntimeMethodHandleInternal")
            ?? throw new MissingMethodException("System.RuntimeMethodHandleInternal is gone.");
        _handle = handle.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(nint)])
            ?? throw new MissingMethodException("System.RuntimeMethodHandleInternal takes no address any more.");
        _declaringType = typeof(RuntimeMethodHandle).GetMethod("GetDeclaringType", BindingFlags.NonPublic | BindingFlags.Static, [handle])
            ?? throw new MissingMethodException("System.RuntimeMethodHandle.GetDeclaringType is gone.");
    }

    /// <summary>The method, or nothing for a stub of the runtime.</summary>
    public MethodBase? Method(nint address)
    {
        try
        {
            var type = (Type)_declaringType.Invoke(null, [_handle.Invoke([address])])!;
            return MethodBase.GetMethodFromHandle(RuntimeMethodHandle.FromIntPtr(address), type.TypeHandle);
        }
        catch (Exception e) when (e is ArgumentException or TargetInvocationException)
        {
            return null;
        }
    }
}
