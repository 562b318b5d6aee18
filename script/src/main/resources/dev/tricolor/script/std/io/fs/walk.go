package fs

import "errors"

// SkipDir is for a WalkDirFunc to leave out a directory, or the rest of the one
// that a file is in.
var SkipDir = errors.New("skip this directory")

// SkipAll is for a WalkDirFunc to leave out all the rest.
var SkipAll = errors.New("skip everything and stop the walk")

// A WalkDirFunc is called for each file and directory. err says why the
// directory could not be read, if it could not.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for root and all that is below, each directory's entries in
// the order of their names.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	list, err := ReadDir(fsys, name)
	if err != nil {
		err = fn(name, d, err)
		if err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, entry := range list {
		path := entry.Name()
		if name != "." {
			path = name + "/" + path
		}
		if err := walk(fsys, path, entry, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}
